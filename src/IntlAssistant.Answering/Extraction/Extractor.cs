using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Extraction;

/// <summary>Picks the sentences, list or steps of a passage that answer a question.</summary>
internal sealed class Extractor(ExtractionOptions options)
{
    // A sentence that scores this share of the best one belongs to the answer wherever it stands.
    private const double AsGood = 0.5;

    // An item that has this share of what the best has beyond the ordinary item belongs to the same answer.
    private const double SameAnswer = 0.8;

    // By so much of what is asked for an item must surpass the ordinary one to be said without the others.
    private const double ClearlyMore = 0.15;

    /// <summary>The part that answers; the whole passage when it is short.</summary>
    public Extract Extract(ReadPassage read, UnderstoodQuestion question)
    {
        var passage = read.Passage;
        if (read.Units.Count == 0)
        {
            return new Extract(passage, [.. passage.Blocks.Select(block => new ExtractPiece(block, [block.Span]))]);
        }

        var isShort = passage.Text.Length <= options.WholePassage && !passage.Blocks.Any(IsLongList);
        return isShort ? Whole(read) : Best(read, new UnitScorer(question));
    }

    private bool IsLongList(PassageBlock block) => block is PassageBlock.List list && list.Items.Count > options.Items / 2;

    private static Extract Whole(ReadPassage read) => new(
        read.Passage,
        [.. read.Units.GroupBy(unit => unit.Block)
            .Select(group => new ExtractPiece(read.Passage.Blocks[group.Key], [.. group.Select(unit => unit.Span)]))]);

    private Extract Best(ReadPassage read, UnitScorer scorer)
    {
        var scores = read.Units.Select(scorer.Score).ToArray();
        var best = Array.IndexOf(scores, scores.Max());
        var chosen = read.Passage.Blocks[read.Units[best].Block] is PassageBlock.Paragraph
            ? Sentences(read, scores, best)
            : ListWithLead(read, scores, read.Units[best].Block);
        AddAsGood(read, scores, scores[best], chosen);
        return new Extract(
            read.Passage,
            [.. chosen.Order().GroupBy(index => read.Units[index].Block)
                .Select(group => new ExtractPiece(
                    read.Passage.Blocks[group.Key], [.. group.Select(index => read.Units[index].Span)]))]);
    }

    // What elsewhere in the passage answers nearly as well is said too, while there is room.
    private void AddAsGood(ReadPassage read, double[] scores, double best, SortedSet<int> chosen)
    {
        var room = options.Longest - chosen.Sum(index => read.Units[index].Span.Length);
        var others = Enumerable.Range(0, scores.Length).Where(index => !chosen.Contains(index) && scores[index] > 0 && scores[index] >= AsGood * best);
        foreach (var index in others.OrderByDescending(index => scores[index]).ToList())
        {
            room -= read.Units[index].Span.Length;
            if (room < 0)
            {
                return;
            }

            chosen.Add(index);
        }
    }

    // The best sentence with those after it in its paragraph, and the list that it leads into.
    private SortedSet<int> Sentences(ReadPassage read, double[] scores, int best)
    {
        var block = read.Units[best].Block;
        var paragraph = UnitsIn(read, block);
        var first = Math.Max(paragraph[0], Math.Min(best, paragraph[^1] - options.Sentences + 1));
        var chosen = new SortedSet<int>(paragraph.Where(index => index >= first && index < first + options.Sentences));
        if (LeadsIntoList(read, block) && chosen.Max == paragraph[^1])
        {
            chosen.UnionWith(Items(UnitsIn(read, block + 1), scores));
        }

        return chosen;
    }

    private SortedSet<int> ListWithLead(ReadPassage read, double[] scores, int block)
    {
        var chosen = new SortedSet<int>(Items(UnitsIn(read, block), scores));
        if (block > 0 && LeadsIntoList(read, block - 1))
        {
            chosen.Add(UnitsIn(read, block - 1)[^1]);
        }

        return chosen;
    }

    // The items that match as well as the best when some stand out, else the whole list.
    private IEnumerable<int> Items(List<int> items, double[] scores)
    {
        var best = items.Max(index => scores[index]);
        var common = items.Select(index => scores[index]).Order().ElementAt(items.Count / 2);
        var matching = items.Where(index => scores[index] - common >= SameAnswer * (best - common)).ToList();
        var standsOut = best - common >= ClearlyMore && matching.Count <= items.Count / 2;
        return standsOut || items.Count > options.Items ? matching.Take(options.Items) : items;
    }

    private static bool LeadsIntoList(ReadPassage read, int block) =>
        block + 1 < read.Passage.Blocks.Count
        && read.Passage.Blocks[block] is PassageBlock.Paragraph
        && read.Passage.Blocks[block + 1] is PassageBlock.List or PassageBlock.Table
        && UnitsIn(read, block).Count > 0;

    private static List<int> UnitsIn(ReadPassage read, int block) =>
        [.. Enumerable.Range(0, read.Units.Count).Where(index => read.Units[index].Block == block)];
}
