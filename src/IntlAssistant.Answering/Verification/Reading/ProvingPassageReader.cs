using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Reads passages for replies to be held against.</summary>
internal sealed class ProvingPassageReader(IThesaurus thesaurus, IIndexSnapshot index)
{
    private readonly StatementReader reader = new(thesaurus, index);

    /// <summary>Reads a passage.</summary>
    public ProvingPassage Read(Passage passage)
    {
        var language = passage.Page.Language;
        var headings = passage.HeadingPath.Prepend(passage.Page.Title).Select(heading => reader.Read(heading, language)).ToList();
        var units = new List<ProvingUnit>();
        Statement? before = null;
        foreach (var block in passage.Blocks)
        {
            var lead = block is PassageBlock.Paragraph ? null : before;
            foreach (var span in PassageReader.UnitsOf(block))
            {
                var said = reader.Read(TextOf(passage, block, span), language);
                units.Add(Unit(said, span, headings, before, lead) with { IsItem = block is PassageBlock.List, IsSentence = block is PassageBlock.Paragraph });
                before = block is PassageBlock.Paragraph ? said : before;
            }
        }

        var all = new TermBag(thesaurus);
        foreach (var statement in units.Select(unit => unit.Said).Concat(headings))
        {
            all.Add(statement);
        }

        return new ProvingPassage(passage, units, all, [.. Addresses(passage)]);
    }

    private static string TextOf(Passage passage, PassageBlock block, TextSpan span) =>
        block is PassageBlock.Table table ? PassageReader.RowWithColumns(table, span, passage.Text) : span.Of(passage.Text);

    private ProvingUnit Unit(Statement said, TextSpan span, IReadOnlyList<Statement> headings, Statement? before, Statement? lead)
    {
        var own = new TermBag(thesaurus).Add(said);
        var context = new TermBag(thesaurus).Add(said);
        List<Statement> surroundings = [.. headings, .. new[] { before }.OfType<Statement>()];
        foreach (var statement in surroundings)
        {
            context.Add(statement);
        }

        var narrow = new TermBag(thesaurus).Add(said);
        foreach (var statement in lead is null ? headings : [.. headings, lead])
        {
            narrow.Add(statement);
        }

        var units = surroundings.Append(said)
            .SelectMany(statement => statement.Tokens.Select(token => UnitWords.Of(token.Surface, statement.Language))
                .Concat(statement.Facts.Select(fact => fact.Fact.Unit)))
            .Where(unit => unit.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new ProvingUnit(said, own, context, headings) { Units = units, Span = span, Narrow = narrow, Before = before, Lead = lead };
    }

    // What is linked, also where only words are shown, and where the passage itself is published.
    private static IEnumerable<HardFact> Addresses(Passage passage)
    {
        var targets = passage.Links.Select(link => link.Target).Append(passage.Source).Append(passage.Page.Source).OfType<Uri>();
        foreach (var target in targets)
        {
            yield return target.Scheme switch
            {
                "mailto" => new HardFact(HardFactKind.Mail, [Uri.UnescapeDataString(target.AbsolutePath).ToLowerInvariant()], default),
                "tel" => new HardFact(HardFactKind.Phone, [string.Concat(target.AbsolutePath.Where(char.IsAsciiDigit))], default),
                _ => new HardFact(HardFactKind.Link, [FactPatterns.Address(target.AbsoluteUri)], default),
            };
        }
    }
}
