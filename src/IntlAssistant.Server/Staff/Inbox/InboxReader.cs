using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>Reads the lists.</summary>
internal sealed class InboxReader(IInbox inbox, ITranscriptSearch search, IDesks desks, IStaffAccounts accounts)
{
    private const int MostHits = 50;

    /// <summary>The list that a reader chose.</summary>
    public async Task<InboxList> ReadAsync(InboxSelection selection, StaffMember member, CancellationToken cancellationToken)
    {
        var me = member.Account.Id.ToString();
        var all = await desks.ListAsync(cancellationToken);
        var counts = await inbox.CountAsync(me, selection.DesksOf(me, all), cancellationToken);
        var list = new InboxList(selection, counts, all, new StaffNames(await accounts.ListAsync(cancellationToken)));
        return list.IsSearch
            ? list with { Hits = await search.FindAsync(selection.Words!, MostHits, cancellationToken) } // A search has words.
            : list with { Page = await inbox.ListAsync(selection.ToQuery(me, all), cancellationToken) };
    }

    /// <summary>What waits for a member of staff: cases that nobody has, and own ones in which the visitor wrote last.</summary>
    public async Task<InboxAttention> AttentionAsync(StaffMember member, CancellationToken cancellationToken)
    {
        var counts = await inbox.CountAsync(member.Account.Id.ToString(), [], cancellationToken);
        return new InboxAttention(counts.Unassigned + counts.MineUnanswered);
    }
}
