using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Reads a passage's fields in its page's language.</summary>
internal static class PassageAnalysis
{
    /// <summary>The texts of the passage, each with its field.</summary>
    public static IReadOnlyList<AnalysedText> Of(Passage passage, IThesaurus thesaurus)
    {
        var language = passage.Page.Language;
        var analyzer = Analyzers.For(language);
        var texts = new List<AnalysedText>(2 + passage.HeadingPath.Count + passage.Questions.Count);
        Add(PassageField.Title, passage.Page.Title);
        foreach (var heading in passage.HeadingPath)
        {
            Add(PassageField.Headings, heading);
        }

        foreach (var question in passage.Questions)
        {
            Add(PassageField.Questions, question);
        }

        Add(PassageField.Body, passage.Text);
        return texts;

        void Add(PassageField field, string text)
        {
            var tokens = analyzer.Analyze(text);
            texts.Add(new AnalysedText(field, tokens, thesaurus.Mentions(tokens, language)));
        }
    }
}
