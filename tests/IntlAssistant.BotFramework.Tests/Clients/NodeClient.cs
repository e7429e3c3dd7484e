using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace IntlAssistant.BotFramework.Tests.Clients;

/// <summary>Microsoft's Direct Line client in a Node process: told what to do, and listened to line by line.</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process node;
    private readonly Channel<JsonObject> said = Channel.CreateUnbounded<JsonObject>();
    private readonly Task<string> errors;

    private NodeClient(Process node)
    {
        this.node = node;
        errors = node.StandardError.ReadToEndAsync();
        _ = ListenAsync();
    }

    /// <summary>Everything it said, in order, as far as it was waited for.</summary>
    public List<JsonObject> Lines { get; } = [];

    public IEnumerable<JsonObject> Activities => Lines.Select(line => line["activity"]).OfType<JsonObject>();

    public IEnumerable<string> Connections => Lines.Select(line => line["connection"]).OfType<JsonValue>().Select(state => state.GetValue<string>());

    public static NodeClient Start(Uri server, JsonObject options)
    {
        options["domain"] = new Uri(server, "v3/directline").AbsoluteUri;
        return new NodeClient(NodePackages.Start(NodePackages.Folder, "node", "directline.js", options.ToJsonString()));
    }

    public Task TellAsync(string command, JsonNode? argument) =>
        node.StandardInput.WriteLineAsync(new JsonObject { [command] = argument }.ToJsonString());

    public Task PostAsync(string text, string? clientId = null) => TellAsync("post", new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "somebody-else", ["role"] = "bot" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
    });

    /// <summary>The next line that fits; fails when none comes.</summary>
    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (JsonObject line in said.Reader.ReadAllAsync(patience.Token))
            {
                Lines.Add(line);
                if (fits(line))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below, with what came instead.
        }

        string heard = string.Join('\n', Lines.Select(line => line.ToJsonString()));
        throw new InvalidOperationException($"The client did not say what was waited for, but:\n{heard}\n{(node.HasExited ? await errors : string.Empty)}");
    }

    public Task<JsonObject> UntilTextAsync(string text) => UntilAsync(line => line["activity"]?["text"]?.GetValue<string>() == text);

    public Task<JsonObject> UntilConnectionAsync(string state) => UntilAsync(line => line["connection"]?.GetValue<string>() == state);

    public async Task<string> UntilPostedAsync() => (await UntilAsync(line => line.ContainsKey("posted")))["posted"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        if (!node.HasExited)
        {
            node.Kill();
        }

        await node.WaitForExitAsync();
        node.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            // Warnings of the client come here too, and are not JSON.
            if (line.StartsWith('{') && JsonNode.Parse(line) is JsonObject spoken)
            {
                await said.Writer.WriteAsync(spoken);
            }
        }

        said.Writer.Complete();
    }
}
