namespace IntlAssistant.Server.Chat;

/// <summary>Something that was said, ready to be shown on the plain page.</summary>
/// <param name="IsVisitor">Whether the visitor said it.</param>
/// <param name="Words">The visitor's words, plain; <see langword="null"/> for an answer.</param>
/// <param name="Html">An answer as harmless HTML; <see langword="null"/> for the visitor's words.</param>
/// <param name="Sources">What an answer stands on.</param>
/// <param name="Files">What came with it.</param>
internal sealed record Said(bool IsVisitor, string? Words, string? Html, IReadOnlyList<SourceLink> Sources, IReadOnlyList<SaidFile> Files);
