using System.ComponentModel.DataAnnotations;

namespace IntlAssistant.Bot.Mail;

/// <summary>How e-mail is sent: the section <c>Mail</c> of the settings. Without a host none is sent, and everything else works.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Mail";

    /// <summary>The SMTP server.</summary>
    /// <value>Without one, no mail is sent.</value>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    /// <value>Default: 587.</value>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is secured by STARTTLS before anything is said.</summary>
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

        if (From is null || !MailAddresses.IsValid(From))
        {
            yield return new ValidationResult($"Mail:From '{From}' is not an e-mail address; write the one that mails come from.");
        }

        if (Staff is { Length: > 0 } && !MailAddresses.IsValid(Staff))
        {
            yield return new ValidationResult($"Mail:Staff '{Staff}' is not an e-mail address.");
        }
    }
}
