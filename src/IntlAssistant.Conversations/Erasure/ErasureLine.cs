namespace IntlAssistant.Conversations.Erasure;

/// <summary>An erasure as the journal keeps it: a receipt, and the mark of what was erased.</summary>
/// <param name="Receipt">The receipt. In the journal it names no member of staff.</param>
/// <param name="Mark">See <see cref="ErasureMark"/>; <see langword="null"/> for a receipt of many deletions.</param>
internal sealed record ErasureLine(ErasureReceipt Receipt, string? Mark);
