using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>What came of reading one file: a page with its passages, or the mistakes for which there is none.</summary>
/// <param name="Page">The page; <see langword="null"/> when the file has a mistake.</param>
/// <param name="Passages">The passages that it is cut into.</param>
/// <param name="IdLine">The line of the page's id.</param>
/// <param name="Problems">The mistakes.</param>
internal sealed record PageReading(Page? Page, IReadOnlyList<Passage> Passages, int IdLine, IReadOnlyList<ContentProblem> Problems);
