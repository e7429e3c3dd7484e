namespace IntlAssistant.Bot.Office;

/// <summary>A desk of the office and the topics that it answers. What administrators save of a desk in the console takes its place.</summary>
public sealed class DeskOptions
{
    /// <summary>The id that cases name it by, which must never change: small letters, digits and hyphens.</summary>
    /// <value>Default: made of <see cref="Name"/>.</value>
    public string? Id { get; set; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>What it is called in a language: <c>Office:Desks:0:Names:fa</c>.</summary>
    public IDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The topics of the pages that it answers for.</summary>
    public IList<string> Topics { get; init; } = [];

    /// <summary>The ids of its members.</summary>
    public IList<string> Members { get; init; } = [];

    /// <summary>Its shared mailbox, which its notifications go to.</summary>
    public string? Mail { get; set; }

    /// <summary>Its own hours, written as the office's.</summary>
    /// <value>Without any day, the office's.</value>
    public IDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Within how much of its open time it gives a first response.</summary>
    /// <value>Default: the office's goal.</value>
    public TimeSpan? FirstResponse { get; set; }

    /// <summary>The id, given or made; <paramref name="index"/> is its place in the settings.</summary>
    internal string IdAt(int index)
    {
        if (!string.IsNullOrWhiteSpace(Id))
        {
            return Id;
        }

        var letters = (Name ?? "").ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var made = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return made.Length > 0 ? made : $"desk-{index + 1}";
    }
}
