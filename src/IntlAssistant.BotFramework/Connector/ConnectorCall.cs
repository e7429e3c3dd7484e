namespace IntlAssistant.BotFramework.Connector;

/// <summary>One call of a channel's REST interface.</summary>
/// <param name="Method">The method.</param>
/// <param name="Service">Where it goes.</param>
/// <param name="Path">The parts of the path, as the channel gave them.</param>
/// <param name="Body">JSON; <see langword="null"/> for none.</param>
internal sealed record ConnectorCall(HttpMethod Method, ServiceAddress Service, string?[] Path, byte[]? Body = null)
{
    /// <summary>The query, escaped, without its question mark.</summary>
    public string? Query { get; init; }
}

/// <summary>What a call came to.</summary>
/// <param name="Delivery">What became of it.</param>
/// <param name="Body">What the channel said when it took it.</param>
internal sealed record ConnectorAnswer(Delivery Delivery, byte[]? Body = null);
