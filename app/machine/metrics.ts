import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** A number for whoever operates the portal, read when it is asked for. */
export type Figure = {
  name: string;
  help: string;
  value: number;
  labels?: Record<string, string>;
};

export type Answered = { method: string; route: string; status: string };

/** What this process counts about itself. */
export type Metrics = {
  answered: (what: Answered, seconds: number) => void;
  jobRan: (job: string, outcome: "done" | "failed", seconds: number) => void;
  /** Everything in the text format of Prometheus, with the figures that are read now. */
  write: (figures: readonly Figure[]) => Promise<{ type: string; text: string }>;
};

/** From a page that was remembered to the longest request. */
const answerSeconds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];
const jobSeconds = [0.01, 0.1, 1, 10, 60, 600];

/** Also what the process needs of memory and processor, and how late its event loop is. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: "portal_http_request_duration_seconds",
    help: "Requests by the pattern of their address, and how long their answers took.",
    labelNames: ["method", "route", "status"],
    buckets: answerSeconds,
    registers: [registry],
  });
  const runs = new Histogram({
    name: "portal_job_duration_seconds",
    help: "Runs of the scheduled jobs in this process.",
    labelNames: ["job", "outcome"],
    buckets: jobSeconds,
    registers: [registry],
  });
  return {
    answered: ({ method, route, status }, seconds) => {
      answers.observe({ method, route, status }, seconds);
    },
    jobRan: (job, outcome, seconds) => {
      runs.observe({ job, outcome }, seconds);
    },
    write: async (figures) => {
      const read = new Registry();
      const gauges = new Map<string, Gauge>();
      for (const { name, help, value, labels = {} } of figures) {
        const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames: Object.keys(labels), registers: [read] });
        gauges.set(name, gauge);
        gauge.set(labels, value);
      }
      return { type: registry.contentType, text: await Registry.merge([registry, read]).metrics() };
    },
  };
}
