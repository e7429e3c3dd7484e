using System.Net.Mail;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>What a form says of a person.</summary>
internal sealed class PersonInput
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    private const int LongestEmail = 254;

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>What others know of the person, which the password may not be made of.</summary>
    public IEnumerable<string> Own => [Name ?? "", Email ?? ""];

    /// <summary>What is wrong with the name or the address, in words; <see langword="null"/> when nothing.</summary>
    public string? Fault(StaffUi ui) =>
        !IsName(Name) ? ui.With("nameWrong", ("count", ui.Number(LongestName)))
        : !IsAddress(Email?.Trim()) ? ui["emailWrong"]
        : null;

    /// <summary>Whether a text can be a name.</summary>
    public static bool IsName(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName && !text.Any(char.IsControl);

    private static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= LongestEmail } && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');
}
