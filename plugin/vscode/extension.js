// Starts `milstolpe lsp` for Markdown; all else is VS Code's own.
"use strict";

const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function newClient() {
  const command = workspace.getConfiguration("milstolpe").get("path");
  return new LanguageClient(
    "milstolpe",
    "Milstolpe",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { language: "markdown", scheme: "file" },
        { language: "markdown", scheme: "untitled" },
      ],
      synchronize: { configurationSection: "milstolpe" },
    },
  );
}

async function start() {
  client = newClient();
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(`Milstolpe did not start: ${error.message}. Is milstolpe.path right?`);
  }
}

async function stop() {
  if (client?.isRunning()) await client.stop();
  client = undefined;
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand("milstolpe.restart", async () => {
      await stop();
      await start();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
