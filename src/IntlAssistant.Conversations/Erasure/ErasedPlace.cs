namespace IntlAssistant.Conversations.Erasure;

/// <summary>What was erased in one place.</summary>
/// <param name="Place">The place: <c>activities</c>, <c>cases</c>, <c>search</c> …</param>
/// <param name="Count">How many entries.</param>
public sealed record ErasedPlace(string Place, int Count);
