using System.Data.Common;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>Applies a turn's changes of cases. Lives within one transaction that has the conversation locked.</summary>
internal sealed class CaseChanges(DbConnection connection, ConversationId conversation, DateTimeOffset now)
{
    /// <summary>Applies the changes in order.</summary>
    /// <returns>The cases that began.</returns>
    /// <exception cref="InvalidOperationException">A case may not begin or move so.</exception>
    /// <exception cref="KeyNotFoundException">The conversation has no such case.</exception>
    public async Task<IReadOnlyList<CaseId>> ApplyAsync(IReadOnlyList<CaseChange> changes)
    {
        var opened = new List<CaseId>();
        foreach (var change in changes)
        {
            switch (change)
            {
                case CaseChange.Open open:
                    opened.Add(await OpenAsync(open));
                    break;
                case CaseChange.Move move:
                    await MoveAsync(move);
                    break;
                default:
                    throw new NotSupportedException($"A change of a case of type {change.GetType().Name} is not known.");
            }
        }

        return opened;
    }

    private async Task<CaseId> OpenAsync(CaseChange.Open open)
    {
        if (!CaseTransitions.Beginnings.Contains(open.State))
        {
            throw new InvalidOperationException($"A case begins as Offered or Waiting, not as {open.State}.");
        }

        await RefuseSecondAsync();
        var id = new CaseId(await CaseTable.InsertAsync(connection, new CaseRow
        {
            ConversationId = conversation.ToString(),
            State = Words.CaseStates.Write(open.State),
            Reason = open.Reason,
            Topic = open.Topic,
            Evidence = open.Evidence,
            OpenedAt = now.ToUnixTimeMilliseconds(),
        }));
        await CaseTable.AddEventAsync(connection, id, new CaseEvent(open.State, now, open.By, open.Reason));
        return id;
    }

    /// <summary>One open case a conversation: else two members of staff could have the floor.</summary>
    private async Task RefuseSecondAsync()
    {
        const string open = "WHERE c.conversation_id = @Conversation AND c.state IN @Open";
        var cases = await CaseTable.ReadAsync(
            connection, open, new { Conversation = conversation.ToString(), Open = CaseRow.OpenStates });
        if (cases is [var other])
        {
            throw new InvalidOperationException(
                $"Conversation {conversation} has case {other.Id}, which is {other.State}: move that one, or close it before another is open.");
        }
    }

    private async Task MoveAsync(CaseChange.Move move)
    {
        const string one = "WHERE c.id = @Id AND c.conversation_id = @Conversation";
        var found = await CaseTable.ReadAsync(
            connection, one, new { Id = move.Case.Value, Conversation = conversation.ToString() });
        if (found is not [var current])
        {
            throw new KeyNotFoundException($"Conversation {conversation} has no case {move.Case}.");
        }

        if (!CaseTransitions.IsLegal(current.State, move.State))
        {
            throw new InvalidOperationException(
                $"Case {move.Case} is {current.State} and cannot become {move.State}; after {current.State} comes {Next(current.State)}.");
        }

        if (!CaseTransitions.IsOpen(current.State) && CaseTransitions.IsOpen(move.State))
        {
            await RefuseSecondAsync();
        }

        var last = current.History[^1].At; // the audit trail never runs backwards, whatever the clock does
        await CaseTable.SetStateAsync(connection, move.Case, move.State);
        await CaseTable.AddEventAsync(
            connection, move.Case, new CaseEvent(move.State, now > last ? now : last, move.By, move.Reason));
    }

    private static string Next(CaseState state) =>
        CaseTransitions.After(state) is { Count: > 0 } states ? string.Join(" or ", states) : "nothing";
}
