using System.Net;
using System.Net.Mail;
using System.Text;
using IntlAssistant.Bot.Notifications;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <summary>Sends mails to the office's SMTP server.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends a mail. What goes wrong is a result: the server's words are not in it, for they repeat addresses.</summary>
    public async Task<NotificationSending> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            using var message = MessageOf(letter);
            using var client = ClientOf();
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(Patience);
            await client.SendMailAsync(message, timeout.Token);
            return new NotificationSending.Sent();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new NotificationSending.Retry("The mail server did not answer within a minute.");
        }
        catch (SmtpFailedRecipientsException partly) when (partly.InnerExceptions.Length < letter.To.Count)
        {
            // The others have it; sent once more they would have it twice.
            return new NotificationSending.Sent();
        }
        catch (SmtpException fault)
        {
            return IsForGood(fault.StatusCode)
                ? new NotificationSending.Dead($"The mail server refused the mail ({fault.StatusCode}).")
                : new NotificationSending.Retry($"The mail server could not be reached or could not take the mail ({fault.StatusCode}).");
        }
        catch (FormatException)
        {
            return new NotificationSending.Dead("An address is not one that mail can be sent to.");
        }
    }

    private static bool IsForGood(SmtpStatusCode code) => code is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath
        or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.TransactionFailed;

    private MailMessage MessageOf(Letter letter)
    {
        var message = new MailMessage
        {
            From = new MailAddress(options.Value.From!), // the settings are checked at the start
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        foreach (var to in letter.To)
        {
            message.To.Add(new MailAddress(to));
        }

        message.Headers.Add("Message-ID", $"<{letter.Id}@{message.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private SmtpClient ClientOf() => new(options.Value.Host, options.Value.Port)
    {
        EnableSsl = options.Value.StartTls,
        Credentials = options.Value.User is { Length: > 0 } user ? new NetworkCredential(user, options.Value.Password) : null,
    };
}
