namespace IntlAssistant.Answering.Receipts;

/// <summary>A reply then and now.</summary>
/// <param name="Then">What was said, with all it was decided with.</param>
/// <param name="Now">What would be said now.</param>
/// <param name="IsSame">Whether a visitor would see no difference.</param>
/// <param name="Changes">What has changed since: where a visitor would see none, only what the reply itself stands on.</param>
public sealed record Replayed(Receipt Then, Receipt Now, bool IsSame, IReadOnlyList<ReceiptChange> Changes);
