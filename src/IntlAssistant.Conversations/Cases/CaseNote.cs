namespace IntlAssistant.Conversations.Cases;

/// <summary>What a member of staff wrote for the others; visitors never see it.</summary>
/// <param name="Case">The case.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The words, plain text.</param>
public sealed record CaseNote(CaseId Case, string By, DateTimeOffset At, string Text);
