using System.Globalization;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Notifications;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <summary>Mails to staff: what happened, in which case, and the link to it.</summary>
internal sealed class StaffLetters(
    ICaseStore cases,
    IDesks desks,
    IAttachmentStore attachments,
    IStaffDirectory directory,
    TranscriptLinks links,
    IOptions<OfficeOptions> office,
    IOptions<MailOptions> options)
{
    /// <summary>The mail; <see langword="null"/> when the matter is settled meanwhile, or nobody is known whom to write to.</summary>
    public async Task<Letter?> WriteAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(notification.Case, cancellationToken) is not { } current || IsSettled(notification.Kind, current))
        {
            return null;
        }

        var desk = await desks.FindAsync(current.Desk, cancellationToken);
        var to = await ReadersAsync(notification.Kind, current, desk, cancellationToken);
        if (to.Count == 0)
        {
            return null;
        }

        var (subject, text) = StaffMailWords.Of(notification.Kind, office.Value.Language);
        var files = (await attachments.ListAsync(current.Conversation, cancellationToken)).Count;
        string?[] lines = [Filled(text, current), files == 0 ? null : StaffMailWords.Files(files, office.Value.Language), "", desk?.Name, current.Topic, links.Case(current.Id.Value)];
        return new Letter(
            $"notification-{notification.Id}", to, Filled(subject, current), string.Join("\n", lines.Where(line => line is not null)) + "\n");
    }

    /// <summary>Whether nobody need be told any more.</summary>
    public static bool IsSettled(NotificationKind kind, Case current) => kind switch
    {
        NotificationKind.CaseWaits => current.State != CaseState.Waiting,
        NotificationKind.VisitorWrote => current.Unanswered == 0 || current.State != CaseState.Assigned,
        NotificationKind.PromiseAtRisk or NotificationKind.PromiseBroken => current.RespondedAt is not null || !CaseTransitions.IsOpen(current.State),
        NotificationKind.CaseAssigned => current.State != CaseState.Assigned,
        NotificationKind.VisitorLost => current.Unreachable is null,
        _ => false,
    };

    /// <summary>Whoever has the case; else its desk; else the office's address; where there is none, everybody.</summary>
    private async Task<IReadOnlyList<string>> ReadersAsync(
        NotificationKind kind, Case current, Desk? desk, CancellationToken cancellationToken)
    {
        var isOnes = kind is NotificationKind.CaseAssigned or NotificationKind.VisitorWrote or NotificationKind.FollowUpDue or NotificationKind.VisitorLost;
        var one = current.Assignee is { } assignee ? await AddressesAsync([assignee], cancellationToken) : [];
        if (isOnes && one.Count > 0)
        {
            return one;
        }

        var members = desk is null ? [] : await AddressesAsync(desk.Members, cancellationToken);
        string?[] shared = [desk?.Mail];
        var readers = one.Concat(shared.OfType<string>().Where(mail => mail.Length > 0)).Concat(members)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return readers.Count > 0 ? readers
            : options.Value.Staff is { Length: > 0 } fallback ? [fallback]
            : Addresses(await directory.AllAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Addresses(await directory.FindAsync(ids, cancellationToken));

    private static IReadOnlyList<string> Addresses(IEnumerable<StaffContact> members) =>
        [.. members.Select(member => member.Email).OfType<string>().Where(MailAddresses.IsValid)];

    private string Filled(string words, Case current) => words
        .Replace("{case}", current.Id.ToString(), StringComparison.Ordinal)
        .Replace("{due}", Due(current), StringComparison.Ordinal);

    private string Due(Case current)
    {
        var due = current.Promise?.Due ?? default;
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(office.Value.TimeZone ?? "", out var zone) ? TimeZoneInfo.ConvertTime(due, zone) : due;
        return there.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
    }
}
