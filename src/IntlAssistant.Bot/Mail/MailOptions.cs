using System.ComponentModel.DataAnnotations;
using System.Net;

namespace IntlAssistant.Bot.Mail;

/// <summary>How e-mail is sent: the section <c>Mail</c> of the settings. Without a host none is sent, and everything else works.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Mail";

    private const int ImplicitTls = 465;

    /// <summary>The SMTP server.</summary>
    /// <value>Without one, no mail is sent.</value>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    /// <value>Default: 587.</value>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is secured by STARTTLS before anything is said. Only a server on this machine may do without.</summary>
    /// <value>Default: yes.</value>
    public bool StartTls { get; set; } = true;

    /// <summary>The user, where the server asks for one.</summary>
    public string? User { get; set; }

    /// <summary>The user's password: from the environment or the user secrets, never from a file that others read.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; set; }

    /// <summary>Where notifications of cases go that have no desk, or whose desk has neither a mailbox nor members with an address.</summary>
    /// <value>Without one, to every member of staff who wants to be told.</value>
    public string? Staff { get; set; }

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (Port is < 1 or > 65535)
        {
            yield return new ValidationResult($"Mail:Port '{Port}' is not a port; write 587, 25 or another from 1 to 65535.");
        }

        if (Port == ImplicitTls)
        {
            yield return new ValidationResult(
                "Mail:Port '465' is for connections that are encrypted from their first byte, which this program does not speak; write the server's port for STARTTLS, mostly 587.");
        }

        if (!StartTls && !IsThisMachine(Host!)) // on means that there is a host
        {
            yield return new ValidationResult(
                $"Mail:StartTls 'false' would send mails and the password in the clear to '{Host}'; write 'true', or name a mail server on this machine in Mail:Host.");
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult(string.IsNullOrEmpty(User)
                ? "Mail:Password is set and Mail:User is not; write both, or neither where the server asks for none."
                : "Mail:User is set and Mail:Password is not; give it in the environment (Mail__Password), or write neither where the server asks for none.");
        }

        if (From is null || !MailAddresses.IsValid(From))
        {
            yield return new ValidationResult($"Mail:From '{From}' is not an e-mail address; write the one that mails come from.");
        }

        if (Staff is { Length: > 0 } && !MailAddresses.IsValid(Staff))
        {
            yield return new ValidationResult($"Mail:Staff '{Staff}' is not an e-mail address.");
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
