using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Clients;

namespace IntlAssistant.Bot.Tests.Teams;

/// <summary>Microsoft's adaptive cards library in Node, which says what is wrong with a card.</summary>
public sealed class CardLibrary : IAsyncLifetime
{
    private Process? node;

    public async Task InitializeAsync()
    {
        await NodePackages.InstallAsync(NodePackages.Folder);
        node = NodePackages.Start(NodePackages.Folder, "node", "cards.js");
    }

    public async Task DisposeAsync()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            node.Dispose();
        }
    }

    /// <summary>What is wrong with a card; nothing when it is as the schema has it.</summary>
    internal async Task<IReadOnlyList<string>> FaultsAsync(JsonObject card)
    {
        await node!.StandardInput.WriteLineAsync(card.ToJsonString()); // Started before any test runs.
        await node.StandardInput.FlushAsync();
        var line = await node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The library stopped: {await node.StandardError.ReadToEndAsync()}");
        return JsonSerializer.Deserialize<List<string>>(line)!;
    }
}
