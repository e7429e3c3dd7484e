using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>A text of one field with its words and the concepts that they stand for.</summary>
internal readonly record struct AnalysedText(PassageField Field, IReadOnlyList<Token> Tokens, IReadOnlyList<ConceptMention> Mentions);
