using System.Globalization;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <inheritdoc/>
internal sealed class InvitationMail(SmtpMailer mailer, IOptions<MailOptions> options, IOptions<OfficeOptions> office, TimeProvider time) : IInvitationMail
{
    // Somebody waits for the page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public bool IsOn => options.Value.IsOn;

    public async Task<bool> SendAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return false;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await mailer.SendAsync(LetterOf(invitation), either.Token) is NotificationSending.Sent;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private Letter LetterOf(Invitation invitation)
    {
        var (subject, text) = InvitationWords.Of(invitation.IsReset, office.Value.Language);
        return new Letter($"invitation-{Guid.NewGuid():N}", [invitation.To], Filled(subject, invitation), Filled(text, invitation));
    }

    private string Filled(string words, Invitation invitation) => words
        .Replace("{office}", OfficeName, StringComparison.Ordinal)
        .Replace("{name}", invitation.Name, StringComparison.Ordinal)
        .Replace("{until}", Until(invitation.GoodUntil), StringComparison.Ordinal)
        .Replace("{link}", invitation.Link, StringComparison.Ordinal);

    private string OfficeName => (LanguageTag.TryParse(office.Value.Language, out var language) ? office.Value.NameIn(language) : office.Value.Name) ?? "";

    private string Until(DateTimeOffset until)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(office.Value.TimeZone ?? "", out var zone) ? TimeZoneInfo.ConvertTime(until, zone) : until;
        return there.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
    }
}
