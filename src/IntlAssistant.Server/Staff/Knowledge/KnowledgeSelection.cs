using System.Globalization;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Which pages a reader looks at, as the address says it. What makes no sense in it is passed over.</summary>
internal sealed record KnowledgeSelection
{
    private const int LongestWords = 200;

    public string? Words { get; init; }

    public string? Topic { get; init; }

    public string? Language { get; init; }

    public PageState? State { get; init; }

    /// <summary>Only pages whose day to be read again has come.</summary>
    public bool Due { get; init; }

    public bool IsNarrowed => Words is not null || Topic is not null || Language is not null || State is not null || Due;

    public static KnowledgeSelection Read(IQueryCollection query) => new()
    {
        Words = Text(query, "q") is { } words ? words[..Math.Min(words.Length, LongestWords)] : null,
        Topic = Text(query, "topic"),
        Language = Text(query, "language"),
        State = Enum.TryParse<PageState>(Text(query, "state"), out var state) && Enum.IsDefined(state) ? state : null,
        Due = Text(query, "due") is not null,
    };

    /// <summary>Whether a page is among them.</summary>
    public bool Has(KnowledgeRow row, DateOnly today) =>
        (Topic is null || string.Equals(row.Topic, Topic, StringComparison.OrdinalIgnoreCase))
        && (Language is null || row.Language == Language)
        && (State is null || row.State == State)
        && (!Due || row.ReviewBy <= today)
        && (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word =>
            CultureInfo.InvariantCulture.CompareInfo.IndexOf(row.Words, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static string? Text(IQueryCollection query, string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;
}
