using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Reading;

/// <summary>Reads a passage's words: the terms and concepts of each sentence, item and row, and of what stands above them.</summary>
internal sealed class PassageReader(IThesaurus thesaurus)
{
    /// <summary>The passage with its words.</summary>
    public ReadPassage Read(Passage passage)
    {
        var language = passage.Page.Language;
        return new ReadPassage
        {
            Passage = passage,
            Title = TermsOf(passage.Page.Title, language),
            Headings = TermsOf(string.Join('\n', passage.HeadingPath), language),
            Names = NamesIn(string.Join('\n', passage.HeadingPath.Append(passage.Text)), language),
            HoldsFor = ConceptsIn(passage.Validity.AppliesTo ?? "", language),
            Questions = new AskedWays(WaysOfAsking(passage).Select(question => QuestionTerms(question, language))),
            CalledBy = SectionName.ByLanguage(passage),
            Units = [.. passage.Blocks.SelectMany((block, index) => UnitsOf(block).Select(span => Unit(passage, index, span)))],
        };
    }

    // A heading is a way of asking too, and often the only one; what is left to staff is nothing else.
    private static IEnumerable<string> WaysOfAsking(Passage passage) => passage.Kind == PassageKind.HandOver
        ? [passage.Text]
        : passage.Questions.Append(passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : passage.Page.Title);

    /// <summary>The spans of a block that can be quoted by themselves.</summary>
    public static IEnumerable<TextSpan> UnitsOf(PassageBlock block) => block switch
    {
        PassageBlock.Paragraph paragraph => paragraph.Sentences,
        PassageBlock.List list => list.Items,
        PassageBlock.Table table => table.Rows.Where(row => row.Count > 0)
            .Select(row => new TextSpan(row[0].Start, row[^1].End - row[0].Start)),
        _ => [block.Span],
    };

    private TextUnit Unit(Passage passage, int block, TextSpan span)
    {
        var text = span.Of(passage.Text);
        var said = passage.Blocks[block] is PassageBlock.Table table ? RowWithColumns(table, span, passage.Text) : text;
        return new TextUnit(block, span, TermsOf(said, passage.Page.Language), FactFinder.In(said));
    }

    /// <summary>A row as text. A cell says what it is by the name of its column: "Fee (EUR)" above, "240" below.</summary>
    public static string RowWithColumns(PassageBlock.Table table, TextSpan row, string text)
    {
        var cells = table.Rows.First(cells => cells.Count > 0 && cells[0].Start == row.Start);
        return string.Join("; ", cells.Select((cell, column) =>
            column < table.Header.Count ? $"{table.Header[column].Of(text)}: {cell.Of(text)}" : cell.Of(text)));
    }

    private TermKey[] NamesIn(string text, LanguageTag language) =>
        [.. ConceptsIn(text, language)
            .Where(concept => concept.Kind is ConceptKind.Name or ConceptKind.Place)
            .Select(concept => TermKey.Of(concept.Id.Term)).Distinct()];

    private Concept[] ConceptsIn(string text, LanguageTag language) =>
        [.. thesaurus.Mentions(Analyzers.For(language).Analyze(text), language).Select(mention => mention.Concept)];

    private TermKey[] TermsOf(string text, LanguageTag language)
    {
        var terms = new HashSet<TermKey>();
        var tokens = Analyzers.For(language).Analyze(text);
        foreach (var token in tokens.Where(token => !token.IsFunctionWord))
        {
            terms.Add(TermKey.Of(token.Term));
        }

        foreach (var mention in thesaurus.Mentions(tokens, language))
        {
            terms.Add(TermKey.Of(mention.Concept.Id.Term));
        }

        return [.. terms];
    }

    // Words inside a concept's phrase are left to the concept, so that a question counts every thing it asks for once.
    private (TermKey[] Terms, QuestionType Type) QuestionTerms(string question, LanguageTag pageLanguage)
    {
        var language = LanguageIdentifier.Identify(question, pageLanguage).Language;
        var tokens = Analyzers.For(language).Analyze(question);
        var mentions = thesaurus.Mentions(tokens, language);
        var terms = mentions.Select(mention => TermKey.Of(mention.Concept.Id.Term)).ToList();
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!tokens[index].IsFunctionWord && !mentions.Any(mention => Covers(mention, index)))
            {
                terms.Add(TermKey.Of(tokens[index].Term));
            }
        }

        return ([.. terms.Distinct()], QuestionTypes.Of(tokens, question, language));
    }

    private static bool Covers(ConceptMention mention, int token) =>
        token >= mention.FirstToken && token < mention.FirstToken + mention.TokenCount;
}
