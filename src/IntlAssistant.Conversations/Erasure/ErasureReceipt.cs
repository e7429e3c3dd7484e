namespace IntlAssistant.Conversations.Erasure;

/// <summary>Proof that a conversation was erased. It tells nothing of who it was or what was said.</summary>
/// <param name="Id">The receipt's own number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who asked: <c>visitor</c>, one of <see cref="Retention.RetentionActors"/>, or a member of staff's id.</param>
/// <param name="Places">What was erased where.</param>
public sealed record ErasureReceipt(Guid Id, DateTimeOffset At, string By, IReadOnlyList<ErasedPlace> Places);
