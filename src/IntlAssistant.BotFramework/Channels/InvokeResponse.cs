using System.Text.Json.Nodes;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; <see langword="null"/> for none.</param>
public sealed record InvokeResponse(int Status, JsonNode? Body = null);
