import "server-only";
import type { Span, SpanProcessor } from "@opentelemetry/sdk-trace";
import { withoutQuery } from "@/lib/paths";

let sender: SpanProcessor | undefined;

/**
 * Sends the traces that Next makes of each request to a collector, when an exporter is configured: `OTEL_EXPORTER_OTLP_ENDPOINT` and its
 * siblings, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_SERVICE_NAME`. Without one nothing of it is even loaded.
 */
export async function beginTraces(): Promise<void> {
  if (!(process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? process.env["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"])) return;
  const { trace, context } = await import("@opentelemetry/api");
  const { BatchSpanProcessor, TracerProvider } = await import("@opentelemetry/sdk-trace");
  const { AsyncLocalStorageContextManager } = await import("@opentelemetry/context-async-hooks");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { detectResources, envDetector, resourceFromAttributes } = await import("@opentelemetry/resources");
  const resource = resourceFromAttributes({ "service.name": "gatehouse" }).merge(detectResources({ detectors: [envDetector] }));
  sender = new BatchSpanProcessor({ exporter: new OTLPTraceExporter() });
  const spanProcessors = [{ onStart: withoutQueries, onEnd() {}, forceFlush: async () => {}, shutdown: async () => {} }, sender];
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(new TracerProvider({ resource, spanProcessors }));
}

/** Sends what was not sent yet; does nothing when no traces are made. */
export const finishTraces = async (): Promise<void> => sender?.forceFlush();

function withoutQueries(span: Span): void {
  for (const name of ["http.target", "http.url"]) {
    const value = span.attributes[name];
    if (typeof value === "string") span.setAttribute(name, withoutQuery(value));
  }
}
