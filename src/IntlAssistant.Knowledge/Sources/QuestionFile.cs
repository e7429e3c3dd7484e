namespace IntlAssistant.Knowledge.Sources;

/// <summary>A question set of the folder, which answering reads.</summary>
/// <param name="Name">The file, relative to the knowledge folder, with forward slashes.</param>
/// <param name="Text">What it says: a JSON object a line.</param>
public sealed record QuestionFile(string Name, string Text);
