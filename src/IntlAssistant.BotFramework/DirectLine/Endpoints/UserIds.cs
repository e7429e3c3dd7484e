namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>What visitors may be called.</summary>
internal static class UserIds
{
    private const int MaxLength = 100;

    /// <summary>What is wrong with an id that a secret's holder chose; <see langword="null"/> when nothing, or when there is none.</summary>
    public static string? FindProblem(string? id) =>
        id is null ? null
        : !id.StartsWith("dl_", StringComparison.Ordinal) ? "'user.id' must begin with 'dl_'."
        : id.Length > MaxLength || id.Any(char.IsControl) ? $"'user.id' has at most {MaxLength} characters and no control characters."
        : null;

    /// <summary>A name as it may be shown; <see langword="null"/> when nothing is left of it.</summary>
    public static string? CleanName(string? name)
    {
        string clean = string.Concat((name ?? string.Empty).Where(letter => !char.IsControl(letter) && !IsBidiControl(letter))).Trim();
        return clean.Length switch { 0 => null, > MaxLength => clean[..MaxLength], _ => clean };
    }

    // Embeddings, overrides and isolates: in a name they turn around what stands beside it.
    private static bool IsBidiControl(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
