// Any Node program as it is, on the clock of the `acmsim serve` that started it:
//
//   acmsim serve world.json -- node --import /usr/share/acmsim/clients/served.mjs migrate.mjs
//
// Its AWS clients ask the server, which AWS_ENDPOINT_URL names, and what it waits for moves the
// world's clock. Where nobody serves at ACMSIM_URL it does not begin.
import process from "node:process";
import { Session } from "./acmsim.mjs";

if (process.env.ACMSIM_URL) await Session.connect();
