namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>Something that was said in a conversation.</summary>
/// <param name="By">Who said it.</param>
/// <param name="Text">The words, plain.</param>
public sealed record TalkLine(TalkSpeaker By, string Text);
