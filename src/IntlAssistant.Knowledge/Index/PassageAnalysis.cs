using System.Collections.Concurrent;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Reads the fields of passages, each text in its own language. Safe to use from many threads.</summary>
/// <remarks>
/// A page's title and questions are those of all its passages, so what was read is kept for the other passages of an update.
/// </remarks>
internal sealed class PassageAnalysis(IThesaurus thesaurus)
{
    private readonly ConcurrentDictionary<(string Text, LanguageTag Language), (IReadOnlyList<Token>, IReadOnlyList<ConceptMention>)> shared = new();
    private readonly ConcurrentDictionary<(string Text, LanguageTag Page), LanguageTag> asked = new();

    /// <summary>The texts of the passage in the order of their fields.</summary>
    public IReadOnlyList<AnalysedText> Read(Passage passage)
    {
        var language = passage.Page.Language;
        var texts = new List<AnalysedText>(2 + passage.HeadingPath.Count + passage.Questions.Count)
        {
            ReadShared(PassageField.Title, passage.Page.Title, language),
        };
        texts.AddRange(passage.HeadingPath.Select(heading => ReadShared(PassageField.Headings, heading, language)));
        texts.AddRange(passage.Questions.Select(question => ReadShared(PassageField.Questions, question, LanguageOf(question, language))));
        var (tokens, mentions) = Analyse(
            (passage.Text, passage.Kind == PassageKind.HandOver ? LanguageOf(passage.Text, language) : language));
        texts.Add(new AnalysedText(PassageField.Body, tokens, mentions));
        return texts;
    }

    private AnalysedText ReadShared(PassageField field, string text, LanguageTag language)
    {
        var (tokens, mentions) = shared.GetOrAdd((text, language), Analyse);
        return new AnalysedText(field, tokens, mentions);
    }

    // Editors note the ways people ask in any language, whatever the page's own.
    private LanguageTag LanguageOf(string question, LanguageTag page) =>
        asked.GetOrAdd((question, page), static key => LanguageIdentifier.Identify(key.Text, key.Page).Language);

    private (IReadOnlyList<Token> Tokens, IReadOnlyList<ConceptMention> Mentions) Analyse((string Text, LanguageTag Language) key)
    {
        var tokens = Analyzers.For(key.Language).Analyze(key.Text);
        return (tokens, thesaurus.Mentions(tokens, key.Language));
    }
}
