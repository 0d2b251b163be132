// What the extension for Visual Studio Code says to `milstolpe lsp`, by the protocol package of the same client
// library: node tests/editors/vscode.js PROGRAM. Needs `npm ci` in plugin/vscode.
"use strict";

const assert = require("node:assert/strict");
const { spawn, spawnSync } = require("node:child_process");
const { createRequire } = require("node:module");
const path = require("node:path");

const extension = path.resolve(__dirname, "../../plugin/vscode");
const lsp = createRequire(path.join(extension, "package.json"))("vscode-languageserver-protocol/node");

const PLAN = `---
date: 2026-01-15
---
# Marketing plan

## Goals

- Increase web traffic significantly
- Grow newsletter sign-ups from 1,000 to 1,500 by 2026-06-30 so that the webinar fills (owner: Anna)
`;
const LINE = 7;
const uri = "untitled:plan.md";

// What VS Code can do that matters to us.
const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, configuration: true },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source.fixAll"] } },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeLens: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

function apply(text, edits) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (place) => starts[place.line] + place.character;
  const later = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  for (const { range, newText } of later) {
    text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
  }
  return text;
}

const PIECES = ["", "a", "å", "😀", " ", "\n", "\r\n", "\n\n- Reach ", "# Goals\n", "**", "|", "```\n", "20% ", " by May 2027", "soon "];

// Random numbers that are the same each time.
function randomNumbers(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

// A place of a client: in UTF-16, never inside a character nor between a CR and its LF.
function placeAt(text, at) {
  const isInside = (i) => /[\uDC00-\uDFFF]/.test(text[i] ?? "") || (text[i - 1] === "\r" && text[i] === "\n");
  while (at > 0 && isInside(at)) at -= 1;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { at, place: { line: lines.length - 1, character: lines.at(-1).length } };
}

const told = (findings) => findings.map(({ line, rule, message }) => `${line} ${rule} ${message}`).sort();

function foundAfresh(program, text) {
  const out = spawnSync(program, ["check", "--no-config", "--format", "json", "-"], { input: text, encoding: "utf8" }).stdout;
  return told(JSON.parse(out).documents[0].findings.map((item) => ({ ...item, line: item.range.start.line - 1 })));
}

// The findings that are published for a version of a document.
function publishedAs(connection, version) {
  return new Promise((resolve) => {
    const listening = connection.onNotification(lsp.PublishDiagnosticsNotification.type, (said) => {
      if (said.uri !== randomUri || said.version !== version) return;
      listening.dispose();
      resolve(said.diagnostics);
    });
  });
}

const randomUri = "untitled:random.md";

// A thousand edits, twenty to a message; after each message the findings are those of a fresh check.
async function tryRandomEdits(connection, program) {
  const random = randomNumbers(20261126);
  let text = PLAN;
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri: randomUri, languageId: "markdown", version: 1, text },
  });
  for (let version = 2; version <= 51; version += 1) {
    const contentChanges = [];
    for (let count = 0; count < 20; count += 1) {
      const long = text.length > 2000;
      const start = placeAt(text, long ? 500 : random(text.length + 1));
      const end = placeAt(text, long ? text.length : Math.min(text.length, start.at + (random(3) ? 0 : random(20))));
      const piece = PIECES[random(PIECES.length)];
      contentChanges.push({ range: { start: start.place, end: end.place }, text: piece });
      text = text.slice(0, start.at) + piece + text.slice(Math.max(start.at, end.at));
    }
    const published = publishedAs(connection, version);
    await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: randomUri, version }, contentChanges,
    });
    const here = (await published).map((item) => ({ line: item.range.start.line, rule: item.code, message: item.message }));
    assert.deepEqual(told(here), foundAfresh(program, text), `after message ${version}`);
  }
}

async function main(program) {
  const server = spawn(program, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(server.stdout),
    new lsp.StreamMessageWriter(server.stdin),
  );
  const waiting = [];
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (said) => waiting.shift()?.(said));
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest(lsp.RegistrationRequest.type, () => null);
  const published = () => new Promise((resolve) => waiting.push(resolve));
  connection.listen();

  const { capabilities: can, serverInfo } = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: null, workspaceFolders: null, capabilities,
  });
  assert.equal(serverInfo.name, "milstolpe");
  assert.equal(can.positionEncoding ?? "utf-16", "utf-16");
  await connection.sendNotification(lsp.InitializedNotification.type, {});

  let said = published();
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text: PLAN },
  });
  const first = await said;
  assert.equal(first.uri, uri);
  const codes = first.diagnostics.filter((item) => item.range.start.line === LINE).map((item) => item.code);
  assert.ok(codes.includes("timebound.no-deadline"), `no-deadline is not among ${codes}`);

  const missing = first.diagnostics.find((item) => item.code === "timebound.no-deadline");
  const actions = await connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument: { uri }, range: missing.range, context: { diagnostics: [missing], only: ["quickfix"] },
  });
  const fix = actions.find((action) => /deadline: by/.test(action.title));
  assert.ok(fix, `no deadline is offered: ${actions.map((action) => action.title)}`);
  const { edits } = fix.edit.documentChanges[0];
  const fixed = apply(PLAN, edits);
  assert.match(fixed.split("\n")[LINE], /^- Increase web traffic significantly by \S+$/);

  said = published();
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: edits.map(({ range, newText }) => ({ range, text: newText })),
  });
  const second = await said;
  assert.ok(!second.diagnostics.some((item) => item.code === "timebound.no-deadline"), "the fix fixed nothing");

  const hover = await connection.sendRequest(lsp.HoverRequest.type, {
    textDocument: { uri }, position: { line: LINE, character: 5 },
  });
  assert.match(hover.contents.value, /S✓/);
  const symbols = await connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri } });
  assert.equal(symbols.length, 2);

  await tryRandomEdits(connection, program);
  await connection.sendRequest(lsp.ShutdownRequest.type);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  await connection.sendNotification(lsp.ExitNotification.type);
  assert.equal(await ended, 0);
  connection.dispose();
}

main(process.argv[2] ?? "build/milstolpe").catch((error) => {
  console.error(error);
  process.exit(1);
});
