namespace IntlAssistant.Answering.Receipts;

/// <summary>What a model contributed to a reply, word for word, so that the reply can be made again without it.</summary>
/// <param name="Name">The model.</param>
/// <param name="Rules">The fingerprint of the rules that it was given.</param>
/// <param name="Shown">The passages that it was shown, in the order of their numbers.</param>
/// <param name="Output">What it wrote; <see langword="null"/> when it only put the question in other words.</param>
/// <param name="Question">The question as it put it; <see langword="null"/> when the visitor's own words served.</param>
public sealed record ReceiptModel(string Name, string Rules, IReadOnlyList<string> Shown, string? Output, string? Question);
