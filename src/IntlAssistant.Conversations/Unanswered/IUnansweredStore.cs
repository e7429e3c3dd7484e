namespace IntlAssistant.Conversations.Unanswered;

/// <summary>What visitors asked and nobody's content answered, by what it asks for.</summary>
/// <remarks>Questions come in with the turn that leaves them unanswered, in its transaction.</remarks>
public interface IUnansweredStore
{
    /// <summary>The groups in a state, the most asked first, then the newest.</summary>
    Task<IReadOnlyList<QuestionGroup>> ListAsync(GroupState state, CancellationToken cancellationToken);

    /// <summary>A group; <see langword="null"/> when there is none of that number.</summary>
    Task<QuestionGroup?> FindAsync(GroupId id, CancellationToken cancellationToken);

    /// <summary>Questions that are in no group yet, oldest first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> UnreadAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Puts a question that was read into a group.</summary>
    /// <param name="question">The question with its words, language and sketch.</param>
    /// <param name="group">The group; <see langword="null"/> for a new one.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>The group; <see langword="null"/> when the question was erased meanwhile. A group that was answered is open again.</returns>
    Task<GroupId?> GroupAsync(UnansweredQuestion question, GroupId? group, CancellationToken cancellationToken);

    /// <summary>Drops a question that turned out to ask nothing.</summary>
    Task DropAsync(long question, CancellationToken cancellationToken);

    /// <summary>Says where a group stands, and which entry is for it.</summary>
    /// <returns>Whether there is such a group.</returns>
    Task<bool> SetAsync(GroupId id, GroupState state, string? entry, CancellationToken cancellationToken);

    /// <summary>Leaves a group without an answer, or takes it up again.</summary>
    /// <returns>Whether there is such a group.</returns>
    Task<bool> DecideAsync(GroupId id, bool isIgnored, string by, string? reason, CancellationToken cancellationToken);

    /// <summary>The unanswered questions of a conversation, oldest first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Questions of answered groups whose visitors have not been told, oldest first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> UntoldAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The visitor need not be told of the answer.</summary>
    Task SettleAsync(long question, CancellationToken cancellationToken);

    /// <summary>Calls back after a question was noted, a group answered or ignored, until the subscription is disposed.</summary>
    IDisposable Subscribe(Action onChanged);
}
