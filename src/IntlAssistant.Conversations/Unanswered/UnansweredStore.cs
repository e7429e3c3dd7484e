using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Unanswered;

/// <inheritdoc/>
internal sealed class UnansweredStore(IDatabase database, UnansweredSignal signal, TimeProvider time) : IUnansweredStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<QuestionGroup>> ListAsync(GroupState state, CancellationToken cancellationToken) => database.ReadAsync(
        connection => GroupsAsync(connection, "g.state = @State", new { State = UnansweredWords.States.Write(state) }), cancellationToken);

    /// <inheritdoc/>
    public Task<QuestionGroup?> FindAsync(GroupId id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await GroupsAsync(connection, "g.id = @Id", new { Id = id.Value })).SingleOrDefault(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredQuestion>> UnreadAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync(
        connection => UnansweredTable.ReadAsync(connection, "WHERE u.group_id IS NULL ORDER BY u.id LIMIT @Limit", new { Limit = limit }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredQuestion>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => UnansweredTable.ReadAsync(
                connection, "WHERE u.conversation_id = @Conversation ORDER BY u.sequence", new { Conversation = conversation.ToString() }),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredQuestion>> UntoldAsync(int limit, CancellationToken cancellationToken)
    {
        const string untold =
            """
            JOIN question_groups g ON g.id = u.group_id
            WHERE g.state = @Answered AND u.is_settled = 0
            ORDER BY u.id LIMIT @Limit
            """;
        return database.ReadAsync(
            connection => UnansweredTable.ReadAsync(
                connection, untold, new { Answered = UnansweredWords.States.Write(GroupState.Answered), Limit = limit }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GroupId?> GroupAsync(UnansweredQuestion question, GroupId? group, CancellationToken cancellationToken)
    {
        const string open = "INSERT INTO question_groups (state) VALUES (@State) RETURNING id";
        const string reopen = "UPDATE question_groups SET state = @State WHERE id = @Id AND state = @Answered RETURNING id";
        const string remove = "DELETE FROM question_groups WHERE id = @Id";
        var states = new { State = UnansweredWords.States.Write(GroupState.Open) };
        return database.WriteAsync<GroupId?>(
            async connection =>
            {
                var id = group?.Value ?? await connection.ExecuteScalarAsync<long>(open, states);
                if (!await UnansweredTable.GroupAsync(connection, question, id))
                {
                    await (group is null ? connection.ExecuteAsync(remove, new { Id = id }) : Task.CompletedTask);
                    return null;
                }

                await connection.ExecuteAsync(
                    reopen, new { Id = id, states.State, Answered = UnansweredWords.States.Write(GroupState.Answered) });
                return new GroupId(id);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DropAsync(long question, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("DELETE FROM unanswered WHERE id = @Id", new { Id = question }), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> SetAsync(GroupId id, GroupState state, string? entry, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE question_groups SET state = @State, entry_id = COALESCE(@Entry, entry_id) WHERE id = @Id";
        var found = await database.WriteAsync(
            async connection => await connection.ExecuteAsync(
                sql, new { Id = id.Value, State = UnansweredWords.States.Write(state), Entry = entry }) == 1,
            cancellationToken);
        if (found)
        {
            signal.Raise();
        }

        return found;
    }

    /// <inheritdoc/>
    public Task<bool> DecideAsync(GroupId id, bool isIgnored, string by, string? reason, CancellationToken cancellationToken)
    {
        const string sql =
            "UPDATE question_groups SET state = @State, decided_by = @By, decided_at = @At, reason = @Reason WHERE id = @Id";
        var parameters = new
        {
            Id = id.Value,
            State = UnansweredWords.States.Write(isIgnored ? GroupState.Ignored : GroupState.Open),
            By = by,
            At = time.Milliseconds(),
            Reason = reason,
        };
        return database.WriteAsync(async connection => await connection.ExecuteAsync(sql, parameters) == 1, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SettleAsync(long question, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => UnansweredTable.SettleAsync(connection, question), cancellationToken);

    /// <inheritdoc/>
    public IDisposable Subscribe(Action onChanged) => signal.Subscribe(onChanged);

    private static async Task<IReadOnlyList<QuestionGroup>> GroupsAsync(DbConnection connection, string which, object parameters)
    {
        var groups = (await connection.QueryAsync<GroupRow>(
            $"SELECT {GroupRow.Columns} FROM question_groups g WHERE {which}", parameters)).ToList();
        var questions = (await UnansweredTable.ReadAsync(
            connection, $"JOIN question_groups g ON g.id = u.group_id WHERE {which} ORDER BY u.at DESC, u.id DESC", parameters))
            .ToLookup(question => question.Group);
        var cases = (await connection.QueryAsync<(long Group, long Case)>(
            $"""
            SELECT DISTINCT g.id, c.id FROM question_groups g
            JOIN unanswered u ON u.group_id = g.id
            JOIN cases c ON c.conversation_id = u.conversation_id
            WHERE {which} AND c.handed_at IS NOT NULL
            ORDER BY c.id DESC
            """,
            parameters)).ToLookup(row => row.Group, row => new CaseId(row.Case));
        return [.. groups
            .Select(row => GroupOf(row, [.. questions[new GroupId(row.Id)]], [.. cases[row.Id]]))
            .OfType<QuestionGroup>()
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Newest).ThenBy(group => group.Id.Value)];
    }

    // One whose last question was withdrawn has nothing to show.
    private static QuestionGroup? GroupOf(GroupRow row, IReadOnlyList<UnansweredQuestion> questions, IReadOnlyList<CaseId> cases) =>
        questions.Count == 0 ? null : new QuestionGroup(new GroupId(row.Id), UnansweredWords.States.Read(row.State), questions.Count, questions[0].At)
        {
            Languages = questions.CountBy(question => question.Language).ToDictionary(),
            Questions = questions,
            Cases = cases,
            Entry = row.EntryId,
            Decision = row.ToDecision(),
        };
}
