using System.Text.RegularExpressions;

namespace IntlAssistant.Bot.Mail;

/// <summary>Finds and checks e-mail addresses.</summary>
internal static partial class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether a text is one address that mail can be sent to, and nothing else.</summary>
    public static bool IsValid(string text) => text.Length <= Longest && Address().Match(text) is { Success: true } match && match.Length == text.Length;

    /// <summary>The address in what a visitor wrote; <see langword="null"/> when there is none.</summary>
    public static string? In(string text) =>
        Address().Match(text) is { Success: true, Length: <= Longest } match ? match.Value : null;

    /// <summary>Something with an at sign in it that is meant for an address and is none; <see langword="null"/> when there is nothing like that.</summary>
    public static string? Attempt(string text) =>
        In(text) is null ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal)) : null;

    // What is sent in practice, not all that the standard allows: no quotation marks, no comments, a domain with a dot.
    [GeneratedRegex(@"(?<![A-Za-z0-9._%+'-])[A-Za-z0-9_%+'-]{1,64}(?:\.[A-Za-z0-9_%+'-]{1,64}){0,8}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,63}(?![A-Za-z0-9@-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
