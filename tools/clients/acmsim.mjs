/**
 * A world of acmsim under a JavaScript program: its AWS, and its clock.
 *
 *     import * as acmsim from "./acmsim.mjs";
 *     acmsim.under(ACMClient);  // One client of an SDK stands for all of that SDK.
 *
 *     await fc.assert(fc.asyncProperty(await acmsim.slips(fc, "world.json"), (slips) =>
 *       acmsim.session("world.json", slips, async (aws) => {
 *         await migrate(new ACMClient(), new Route53Client(), new ElasticLoadBalancingV2Client());
 *         assert(await aws.holds(), await aws.report());
 *       })));
 *
 * While a session is open, clients of the AWS SDK for JavaScript v3 are answered by the world and
 * never by a network; timers and `Date` follow its clock, on which a sleep takes no time; and
 * `Math.random` is seeded. Behind it is one process `acmsim session` for all worlds: the program
 * is ACMSIM_PROGRAM, or `acmsim` on the PATH. It needs Node 18 and nothing else.
 *
 * `Session.connect()` is a session in the world of a running `acmsim serve`: requests go there over
 * HTTP, as they are, and a sleep moves the clock there. served.mjs does so for a whole program.
 */
import { spawn } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import http from "node:http";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

/** A message that acmsim refused: it says where, what was found and what was expected. */
export class Refused extends Error {
  constructor(refused) {
    const near = refused.nearest ? `; did you mean ${refused.nearest}?` : "";
    super(`${refused.at}: found ${refused.found}; expected ${refused.expected}${near}`);
    this.name = "Refused";
    this.refused = refused;
  }
}

/** What AWS answered to `Session.call`. */
export class ApiError extends Error {
  constructor({ Code, Message, status }) {
    super(`${Code}: ${Message}`);
    Object.assign(this, { name: Code, code: Code, told: Message, status });
  }
}

// --- spans and slips ---

const kUnits = { d: 86400, h: 3600, m: 60, s: 1 };

/** The seconds of a span such as "1h30m"; null for "never". */
export function secondsOf(text) {
  if (text === "never") return null;
  const parts = [...text.matchAll(/(\d+)([dhms])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * kUnits[unit], 0);
}

/** A span as acmsim writes it: "5m1s"; "never" for null. */
export function spanText(seconds) {
  if (seconds === null) return "never";
  let text = "";
  let rest = Math.trunc(seconds);
  for (const [unit, length] of Object.entries(kUnits)) {
    if (rest >= length) text += `${Math.trunc(rest / length)}${unit}`;
    rest %= length;
  }
  return text || "0s";
}

/** One delay that is not as the schedule has it, or one fault: what `open` takes as a slip. */
export class Slip {
  constructor(members) {
    Object.assign(this, members);
  }

  toString() {
    const whose = this.whose ? ` of ${this.whose}` : "";
    const what = this.takes ? `takes ${this.takes}` : `meets ${this.fault}`;
    return `${this.timer ?? this.operation}${whose} #${this.nth ?? 0} ${what}`;
  }

  // fast-check prints by this.
  [Symbol.for("fast-check/toStringMethod")]() {
    return this.toString();
  }
}

// --- the clock on the wall, for what must not wait for ours ---

const require = createRequire(import.meta.url);
const timers = require("node:timers");
const timersPromises = require("node:timers/promises");
const real = {
  Date,
  random: Math.random,
  performanceNow: performance.now.bind(performance),
  setTimeout,
  setInterval,
  clearTimeout,
  clearInterval,
  sleep: timersPromises.setTimeout,
  wait: timersPromises.scheduler.wait.bind(timersPromises.scheduler),
  setImmediate,
};

// --- the program ---

/** The process that serves the worlds: a line to it, a line from it, in order. */
class Program {
  #child;
  #waiting = [];
  #end = null;

  constructor() {
    const path = process.env.ACMSIM_PROGRAM || "acmsim";
    this.#child = spawn(path, ["session"], { stdio: ["pipe", "pipe", "inherit"] });
    const hint = "is acmsim on the PATH, or does ACMSIM_PROGRAM name it?";
    this.#child.on("error", ({ message }) => this.#fail(`${message}: ${hint}`));
    this.#child.on("exit", (status) => this.#fail(`acmsim session ended with status ${status}`));
    this.#child.stdin.on("error", () => {}); // Its end says so.
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line));
      this.#hold();
    });
    this.hello = this.#next().then(({ protocol }) => {
      if (protocol !== 1) throw new Error(`${path} speaks protocol ${protocol}, not 1`);
    });
  }

  /** How many replies are still to come. */
  get asked() {
    return this.#waiting.length;
  }

  ask(message) {
    const reply = this.#next();
    this.#child.stdin.write(`${JSON.stringify(message, plain)}\n`);
    return reply;
  }

  #next() {
    if (this.#end) return Promise.reject(new Error(this.#end));
    const reply = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#hold();
    return reply;
  }

  /** Keeps Node running while an answer is to come, and no longer. */
  #hold() {
    const streams = [this.#child, this.#child.stdin, this.#child.stdout];
    for (const stream of streams) this.asked ? stream.ref() : stream.unref();
  }

  #fail(why) {
    this.#end = why;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(why));
  }
}

/** What the SDK takes and JSON does not know. */
function plain(_key, value) {
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}

/** A running `acmsim serve`, whose world has the same verbs over HTTP. Here it is `served`. */
class Server {
  asked = 0; // Of the program's requests too: see `countRequests`.
  #agent = new http.Agent({ keepAlive: true });
  // Where the body has a verb's argument by a name; otherwise the body is the argument.
  static #named = { slips: "slips", restore: "state", forget: "state" };

  constructor(url) {
    this.url = url.replace(/\/$/, "");
  }

  async ask({ world: _, ...beside }) {
    const [verb] = Object.keys(beside);
    const name = Server.#named[verb];
    const named = name ? { [name]: beside[verb] } : beside[verb];
    const { answer, now } = await this.#post(verb, verb === "call" ? beside : named);
    return { world: "served", now, ...(answer.refused || answer.error ? answer : { answer }) };
  }

  close() {
    this.#agent.destroy();
  }

  /** The answer to a verb, and the instant of it. */
  #post(verb, body) {
    return new Promise((resolve, reject) => {
      const fail = ({ message }) =>
        reject(new Error(`no acmsim serve answers at ${this.url}: ${message}`));
      const headers = { "Content-Type": "application/json" };
      const how = { method: "POST", headers, agent: this.#agent };
      const request = http.request(`${this.url}/_acmsim/${verb}`, how, async (response) => {
        try {
          let text = "";
          for await (const part of response.setEncoding("utf8")) text += part;
          const at = new real.Date(response.headers.date).toISOString();
          resolve({ answer: JSON.parse(text), now: at.replace(".000Z", "Z") });
        } catch (error) {
          fail(error);
        }
      });
      request.on("error", fail).end(JSON.stringify(body, plain));
    });
  }
}

/**
 * Counts requests of the process that have no whole answer yet, those of `fetch` too: for so long
 * the clock stands. Gives what ends the counting.
 */
function countRequests(server) {
  const open = new Set();
  const count = () => (server.asked = open.size);
  const begins = ({ request }) => count(open.add(request));
  const ends = ({ request }) => count(open.delete(request));
  const listeners = Object.entries({
    "http.client.request.start": begins,
    "http.client.request.error": ends,
    "http.client.response.finish": ({ request, response }) =>
      response.once("close", () => ends({ request })),
    "undici:request:create": begins,
    "undici:request:trailers": ends,
    "undici:request:error": ends,
  });
  for (const [name, listener] of listeners) diagnostics.channel(name).subscribe(listener);
  return () => {
    for (const [name, listener] of listeners) diagnostics.channel(name).unsubscribe(listener);
  };
}

let program = null;

async function ask(message) {
  program ??= new Program();
  await program.hello;
  return program.ask(message);
}

function openMessage(document, more) {
  if (document === null || document === undefined) return { open: more };
  if (typeof document === "object") return { open: { document, ...more } };
  return { open: { path: resolve(document), ...more } };
}

// --- a world ---

let current = null; // The session whose world the process lives in.

/** Opens a world, lets `body` live in it, and closes it. What `body` gives. */
export async function session(document, slips, body, options) {
  const aws = await Session.open(document, slips, options);
  try {
    return await body(aws);
  } catch (error) {
    if (error instanceof Error) error.stack += `\nIn its world until then:\n${await aws.report()}`;
    throw error;
  } finally {
    await aws.close();
  }
}

/** A world that a program acts in. One process can open thousands, one after another. */
export class Session {
  /** What the program asked for and acmsim does not know. */
  notModelled = [];
  requests = 0;
  #world;
  #judged = null;
  #before;
  #server = null; // The one whose world it is, if not one of the program's.
  #stopCounting;

  /**
   * document: a path, an object, or null for an empty account.
   * slips:    delays that are not as the schedule has them: `Slip`s or objects.
   * options:  `schedule`: "typical" (default), "earliest", "latest" or "random:SEED"; `seed` of
   *           Math.random; `expects`: error codes of AWS that the program deals with, so that
   *           they break no `no-step-fails`.
   */
  static async open(document, slips = [], { schedule, seed = 0, expects = [] } = {}) {
    const made = new Session();
    const reply = await ask(openMessage(document, { slips, ...(schedule && { schedule }) }));
    if (reply.refused) throw new Refused(reply.refused);
    made.#world = reply.world;
    made.slips = slips;
    made.expects = expects;
    const text = typeof document === "string" ? JSON.parse(readFileSync(document)) : document;
    made.region = text?.given?.region ?? "us-east-1";
    const keys = { AWS_ACCESS_KEY_ID: "acmsim", AWS_SECRET_ACCESS_KEY: "acmsim" };
    return made.#begin(reply.now, seed, { ...keys, AWS_REGION: made.region });
  }

  /**
   * A session in the world of a running `acmsim serve`.
   *
   * url:     where it is; by default what ACMSIM_URL says, as in a command of `acmsim serve`.
   * options: `slips`: the world begins anew, with these; without, it is joined as it is by now.
   *          `seed` of Math.random.
   */
  static async connect(url = process.env.ACMSIM_URL, { slips = null, seed = 0 } = {}) {
    if (!url) throw new Error("no URL of an acmsim serve is given, and ACMSIM_URL names none");
    const made = new Session();
    const server = (made.#server = new Server(url));
    const reply = async (message) => {
      const told = await server.ask(message);
      if (told.refused) throw new Refused(told.refused);
      return told;
    };
    if (slips) {
      await reply({ reset: {} });
      await reply({ slips });
    }
    const { answer, now } = await reply({ health: {} });
    Object.assign(made, { slips: slips ?? [], expects: [] });
    made.#world = "served";
    made.region = process.env.AWS_REGION ?? answer.region;
    const { AWS_ACCESS_KEY_ID = "acmsim", AWS_SECRET_ACCESS_KEY = "acmsim" } = process.env;
    const keys = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL: server.url };
    made.#stopCounting = countRequests(server);
    return made.#begin(now, seed, { ...keys, AWS_REGION: made.region });
  }

  /** The process lives in it from now on, with these variables set. */
  #begin(now, seed, env) {
    this.clock = new Clock(this);
    this.clock.isTold(now);
    this.random = seeded(seed);
    this.#before = { current, env: Object.keys(env).map((key) => [key, process.env[key]]) };
    Object.assign(process.env, env);
    current = this;
    return this;
  }

  /** Forgets the world, and gives the process its own clock and AWS back. */
  async close() {
    current = this.#before.current;
    for (const [key, value] of this.#before.env) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
    if (!this.#server) return void (await this.ask("close"));
    this.#stopCounting();
    this.#server.close();
  }

  /** Whether requests are asked over HTTP, as they are. */
  get isServed() {
    return this.#server !== null;
  }

  /** How many answers are still to come. */
  get asked() {
    return (this.#server ?? program).asked;
  }

  /** Sends one message of `acmsim show session` about this world; what it answers. */
  async ask(verb, argument = {}, beside = {}) {
    const message = { [verb]: argument, world: this.#world, ...beside };
    const reply = await (this.#server ? this.#server.ask(message) : ask(message));
    if (reply.now) this.clock.isTold(reply.now);
    if (reply.refused) throw new Refused(reply.refused);
    if (reply.error) throw new ApiError(reply.error);
    return reply.answer;
  }

  /** Any step's call, such as `call("mail:Click", { with: ... })`. */
  call(operation, beside) {
    return this.ask("call", operation, beside);
  }

  /** Lets seconds pass; `ask("advance", { until })` waits for a condition of documents. */
  advance(seconds) {
    return this.clock.goTo(this.clock.present + seconds * 1000);
  }

  dig(name, more) {
    return this.ask("dig", { name, ...more });
  }

  visit(host, more) {
    return this.ask("visit", { host, ...more });
  }

  /** What the program did, as a document that `acmsim run` replays. */
  async document() {
    const answer = await this.ask("document");
    return answer.document ?? answer;
  }

  /** What has become of the claims up to now, or all of it once the history has ended. */
  async verdict() {
    return this.#judged ?? this.ask("verdict");
  }

  get isOver() {
    return this.#judged !== null;
  }

  /** Lets actors finish and everything arrive, then judges all claims. */
  async end() {
    this.#judged ??= await this.ask("end");
    return this.#judged;
  }

  /** Whether every claim holds, once the history has ended. */
  async holds() {
    return (await this.end()).verdict === "holds";
  }

  /** The verdict and the story behind it, for people. */
  async report() {
    const judged = await this.verdict();
    return [
      `${judged.verdict}: ${judged.title}`,
      ...judged.violations.map(({ name, at, why }) => `  ${name} breaks at ${at}: ${why}`),
      ...this.slips.map((slip) => `  with ${new Slip(slip)}`),
      ...(judged.unused_slips ?? []).map((slip) => `  never applied: ${new Slip(slip)}`),
      ...this.notModelled.map((what) => `  not modelled: ${what}`),
      ...story(judged.events),
    ].join("\n");
  }

  /** The answer to a request of the SDK. Throws `ApiError`. */
  async answerAws(service, operation, input, region) {
    const beside = { with: input };
    if (this.expects.length > 0) beside.fails_with = this.expects;
    if (service !== "route53" && region !== this.region) beside.region = region;
    try {
      return await this.call(`${service}:${operation}`, beside);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.notModelled.push(`${service}:${operation}: ${error.message}`);
      const unknown = service === "acm" ? "UnknownOperationException" : "InvalidAction";
      throw new ApiError({
        Code: error.refused.at === "/call" ? unknown : "ValidationException",
        Message: `acmsim does not model this: ${error.message}`,
        status: 400,
      });
    }
  }
}

/** A line for each event; one for a row of the same calls, as of a waiter. */
function story(events) {
  const rows = [];
  for (const { after, actor, subject, what } of events) {
    const told = `${subject}  ${what}`
      .replace(/arn:aws:[^ ,]+\/([^ ,/]+)/g, "$1")
      .replace(/^call \d+ {2}/, "");
    const last = rows.at(-1);
    if (actor === "client" && last?.actor === actor && last.told === told) {
      Object.assign(last, { times: last.times + 1, until: after });
    } else {
      rows.push({ after, actor, told, times: 1, until: after });
    }
  }
  return rows.map(({ after, actor, told, times, until }) => {
    const more = times > 1 ? `  (${times} times, until +${spanText(until)})` : "";
    return `  ${`+${spanText(after)}`.padStart(11)}  ${actor.padEnd(8)} ${told}${more}`;
  });
}

/** Random numbers in [0, 1): Mulberry32. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// --- the clock ---

const kTurns = 3; // So many turns of Node's loop without anything to do, and time goes on.
const kLongest = 2147483647; // Of a timer of Node's, in milliseconds; a longer one fires at once.

/** The time of a session. It goes on to the next timer when nothing else is left to be done. */
class Clock {
  present = 0; // In milliseconds since 1970; the session is told of whole seconds.
  #session;
  #whole = 0;
  #timers = [];
  #count = 0;
  #turning = false;

  constructor(session) {
    this.#session = session;
  }

  /** acmsim says what time it is. */
  isTold(now) {
    const before = this.#whole;
    this.#whole = real.Date.parse(now);
    this.present += this.#whole - before; // A call may take time too.
  }

  /** Lets the world go on until an instant. After the end of its history nothing happens. */
  async goTo(instant) {
    const whole = Math.floor(instant / 1000) * 1000;
    if (whole > this.#whole && !this.#session.isOver) {
      const to = new real.Date(whole).toISOString().replace(".000Z", "Z");
      await this.#session.ask("advance", { to });
      this.present = this.#whole;
    }
    this.present = Math.max(this.present, instant);
  }

  add(timer, span) {
    const after = span >= 1 && span <= kLongest ? Math.trunc(span) : 1;
    Object.assign(timer, { due: this.present + after, order: this.#count++ });
    this.#timers.push(timer);
    this.#timers.sort((one, other) => one.due - other.due || one.order - other.order);
    this.#turn();
  }

  remove(timer) {
    this.#timers = this.#timers.filter((each) => each !== timer);
  }

  async #turn() {
    if (this.#turning) return;
    this.#turning = true;
    for (let quiet = 0; current === this.#session && this.#timers.length > 0; ++quiet) {
      await new Promise((resolve) => real.setImmediate(resolve));
      if (this.#session.asked > 0 || hasWork()) quiet = 0;
      if (quiet < kTurns || this.#timers.length === 0) continue;
      quiet = 0;
      await this.goTo(this.#timers[0].due);
      // What came up meanwhile may have removed it, or put another before it.
      if (this.#timers[0]?.due <= this.present) this.#timers.shift().fire();
    }
    this.#turning = false;
  }
}

/** Whether Node works at something that ends by itself: files, names, keys. */
function hasWork() {
  const kinds = /^(FSReq|CloseReq|GetAddrInfoReq|GetNameInfoReq)|(?<!HTTPCLIENT)REQUEST$/;
  return process.getActiveResourcesInfo().some((resource) => kinds.test(resource));
}

/** What setTimeout and setInterval give. */
class Timer {
  #clock = current.clock;
  #again;
  #span;
  #run;

  constructor(run, span, again) {
    [this.#run, this.#span, this.#again] = [run, Number(span ?? 1), again];
    this.#clock.add(this, this.#span);
  }

  fire() {
    if (this.#again) this.#clock.add(this, this.#span);
    this.#run();
  }

  close() {
    this.#clock.remove(this);
    return this;
  }

  refresh() {
    this.close();
    this.#clock.add(this, this.#span);
    return this;
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }

  hasRef() {
    return true;
  }
}

function later(again, realOne) {
  return (run, span, ...args) =>
    current ? new Timer(() => run(...args), span, again) : realOne(run, span, ...args);
}

function clear(realOne) {
  return (timer) => (timer instanceof Timer ? void timer.close() : realOne(timer));
}

function sleep(span, value, { signal } = {}) {
  if (!current) return real.sleep(...arguments);
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal?.aborted) return stop();
    const timer = new Timer(() => resolve(value), span, false);
    signal?.addEventListener("abort", () => (timer.close(), stop()), { once: true });
  });
}

/** Puts the clock under the process, also where a module imports timers by name. */
function putClockUnder() {
  const present = () => Math.floor(current.clock.present);
  globalThis.Date = new Proxy(real.Date, {
    construct: (target, args, made) =>
      Reflect.construct(target, current && args.length === 0 ? [present()] : args, made),
    apply: () => new Date().toString(),
    get: (target, key) =>
      key === "now" && current ? present : Reflect.get(target, key),
  });
  Math.random = () => (current ? current.random() : real.random());
  Object.defineProperty(performance, "now", {  // Node 18 lets nobody assign it.
    value: () => (current ? current.clock.present : real.performanceNow()),
  });
  const instead = {
    setTimeout: later(false, real.setTimeout),
    setInterval: later(true, real.setInterval),
    clearTimeout: clear(real.clearTimeout),
    clearInterval: clear(real.clearInterval),
  };
  Object.assign(globalThis, instead);
  Object.assign(timers, instead);
  timersPromises.setTimeout = sleep;
  timersPromises.scheduler.wait = (span, options) => sleep(span, undefined, options);
  syncBuiltinESMExports();
}

// --- AWS under the SDK ---

const kServices = {
  ACMClient: { service: "acm", protocol: "json" },
  ElasticLoadBalancingV2Client: { service: "elbv2", protocol: "query" },
  Route53Client: { service: "route53", protocol: "rest-xml" },
};

/**
 * Lets all clients of an SDK live in the world of the open session: of the SDK that this class of
 * a client belongs to, however many classes and clients it has.
 */
export function under(Client) {
  let base = Client.prototype;
  while (!Object.hasOwn(base, "send")) base = Object.getPrototypeOf(base);
  if (base.send.isOfAcmsim) return;
  const send = base.send;
  const attached = new WeakSet();
  base.send = function (...args) {
    if (!attached.has(this)) this.middlewareStack.use(plugin(this));
    attached.add(this);
    return send.apply(this, args);
  };
  base.send.isOfAcmsim = true;
}

/** A middleware in the place of the network: the SDK's own parsers and retries stay before it. */
export function plugin(client) {
  const answer = (next, context) => async (args) => {
    if (!current || current.isServed) return next(args);
    const known = kServices[context.clientName];
    if (!known) throw new Error(`acmsim models no service of ${context.clientName}`);
    const region = await client.config.region();
    const operation = context.commandName.replace(/Command$/, "");
    return { response: await response(known, operation, args.input, region) };
  };
  const place = { name: "acmsimMiddleware", step: "deserialize", priority: "low" };
  return { applyToStack: (stack) => stack.add(answer, { ...place, override: true }) };
}

/** What AWS answers, in the format of the service's protocol. */
async function response({ service, protocol }, operation, input, region) {
  const id = `00000000-0000-4000-8000-${String(++current.requests).padStart(12, "0")}`;
  const headers = { "x-amzn-requestid": id };
  const made = (statusCode, text) => ({
    statusCode, headers, body: new TextEncoder().encode(text),
  });
  const ofQuery = `<RequestId>${id}</RequestId>`;
  let answer;
  try {
    answer = await current.answerAws(service, operation, input, region);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, told, status } = error;
    // What acmsim tells of an answer that did not come; Node tells it so.
    if (code === "RequestTimeout") throw Object.assign(new Error(told), { code: "ECONNRESET" });
    if (protocol === "json") return made(status, JSON.stringify({ __type: code, message: told }));
    const inner = xml("Type", "Sender") + xml("Code", code) + xml("Message", told);
    return made(status, `<ErrorResponse><Error>${inner}</Error>${ofQuery}</ErrorResponse>`);
  }
  if (protocol === "json") return made(200, JSON.stringify(answer ?? {}, instantsAsNumbers));
  const { Location, ...body } = answer ?? {};
  if (Location) headers.location = Location;
  let inner = members(body, protocol === "query");
  if (protocol === "query") {
    inner = `<${operation}Result>${inner}</${operation}Result>`;
    inner += `<ResponseMetadata>${ofQuery}</ResponseMetadata>`;
  }
  return made(200, `<${operation}Response>${inner}</${operation}Response>`);
}

/** JSON 1.1 has numbers where acmsim and the AWS CLI print instants. */
function instantsAsNumbers(key, value) {
  const isInstant = /(At|NotBefore|NotAfter)$/.test(key) && typeof value === "string";
  return isInstant ? real.Date.parse(value) / 1000 : value;
}

/** What Route 53 calls the elements of its lists; those of a query are all members. */
const kElements = { HostedZoneSummaries: "HostedZoneSummary", RecordData: "RecordDataEntry" };

function members(structure, isQuery) {
  const entries = Object.entries(structure);
  return entries.map(([name, value]) => xml(name, value, isQuery)).join("");
}

function xml(name, value, isQuery) {
  let inner;
  if (Array.isArray(value)) {
    const element = isQuery ? "member" : kElements[name] ?? name.replace(/s$/, "");
    inner = value.map((each) => xml(element, each, isQuery)).join("");
  } else if (typeof value === "object") {
    inner = members(value, isQuery);
  } else {
    const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
    inner = String(value).replace(/[&<>]/g, (letter) => entities[letter]);
  }
  return `<${name}>${inner}</${name}>`;
}

// --- fast-check ---

/**
 * The windows of a document's delays, or an empty account's: [earliest, typical, latest] in
 * seconds, null for never.
 */
export async function windows(document) {
  const reply = await ask(openMessage(document, {}));
  if (reply.refused) throw new Refused(reply.refused);
  const { world } = reply;
  const found = {};
  for (const [timer, window] of Object.entries(reply.answer.timing)) {
    // Not all of what has a window is a timer: the world takes no slip of the rest. That of many
    // records is for the same timer as that of few. Where the ends meet nothing can slip.
    if (timer === "record_shown_many" || window[0] === window[2]) continue;
    const { answer } = await ask({ slips: [{ timer, takes: window[1] }], world });
    if (answer) found[timer] = window.map(secondsOf);
  }
  await ask({ close: {}, world });
  return found;
}

const kFaults = ["Throttling", "InternalFailure", "stale_read", "lost_answer"];
const kLong = 4 * 86400; // How far a window without an end is tried.

/**
 * An arbitrary of fast-check (`fc`) for the slips of a document: arrays that shrink to none, of
 * delays that shrink to the typical one. `timers` says which alone may slip; `faults` has
 * operations such as "acm:RequestCertificate", whose calls may meet with a fault.
 */
export async function slips(fc, document, { timers: only, faults = [], maxLength = 8 } = {}) {
  const nths = fc.constantFrom(0, 0, 0, 1, 1, 2);
  const one = Object.entries(await windows(document))
    .filter(([timer]) => only?.includes(timer) ?? true)
    .filter(([, [earliest, , latest]]) => earliest !== null && earliest !== latest)
    .map(([timer, [earliest, typical, last]]) => {
      const latest = last ?? earliest + kLong;
      const middle = typical === null ? earliest : Math.min(typical, latest);
      // Half of what is drawn lies beyond the ends: where plans break is at the ends, mostly.
      const off = fc.integer({ min: 2 * (earliest - middle), max: 2 * (latest - middle) });
      return fc.tuple(nths, off).map(([nth, away]) => {
        const takes = spanText(Math.min(Math.max(middle + away, earliest), latest));
        return away === 0 ? null : new Slip({ timer, nth, takes });
      });
    });
  if (faults.length > 0) {
    const [fault, operation] = [fc.constantFrom(...kFaults), fc.constantFrom(...faults)];
    one.push(fc.record({ fault, operation, nth: nths }).map((members) => new Slip(members)));
  }
  const selector = (slip) => slip && `${slip.timer ?? slip.operation} ${slip.nth}`;
  return fc
    .uniqueArray(fc.oneof(...one), { maxLength, selector })
    .map((some) => some.filter((slip) => slip !== null));
}

putClockUnder();
