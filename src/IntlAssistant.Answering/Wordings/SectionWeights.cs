using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Wordings;

/// <summary>What has been learned of the sections of many pages, each page by itself, laid out by features: a text has few of them, and is compared with many pages.</summary>
internal sealed class SectionWeights
{
    // Of a feature, the pages that know it, and where their weights are.
    private readonly int[] firsts;
    private readonly (int Page, int Row)[] entries;
    private readonly float[] weights;
    private readonly int[] sections;

    /// <summary>Lays out what was learned.</summary>
    /// <param name="pages">What was learned of each page's sections.</param>
    /// <param name="features">How many features there are.</param>
    public SectionWeights(IReadOnlyList<SoftmaxRegression> pages, int features)
    {
        sections = [.. pages.Select(page => page.Labels)];
        firsts = new int[features + 1];
        foreach (var feature in pages.SelectMany(page => page.Features))
        {
            firsts[feature + 1]++;
        }

        for (var feature = 0; feature < features; feature++)
        {
            firsts[feature + 1] += firsts[feature];
        }

        entries = new (int, int)[firsts[^1]];
        weights = new float[pages.Sum(page => page.Labels * page.Features.Count)];
        LayOut(pages);
    }

    /// <summary>Shares the chances of pages among their sections.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chances">Of each page: 0 to 1; those of none are left out.</param>
    public PageShares Share(FeatureVector text, float[] chances)
    {
        var shares = Room(chances);
        for (var index = 0; index < text.Features.Length; index++)
        {
            var feature = text.Features[index];
            foreach (var (page, row) in entries.AsSpan(firsts[feature]..firsts[feature + 1]))
            {
                if (chances[page] > 0)
                {
                    var scores = shares.Of(page);
                    TensorPrimitives.MultiplyAdd(weights.AsSpan(row, scores.Length), text.Weights[index], scores, scores);
                }
            }
        }

        for (var page = 0; page < chances.Length; page++)
        {
            if (shares.Of(page) is { Length: > 0 } scores)
            {
                TensorPrimitives.SoftMax(scores, scores);
            }
        }

        return shares;
    }

    // Most pages are next to impossible and need none.
    private PageShares Room(float[] chances)
    {
        var starts = new int[chances.Length + 1];
        for (var page = 0; page < chances.Length; page++)
        {
            starts[page + 1] = starts[page] + (chances[page] > 0 ? sections[page] : 0);
        }

        return new PageShares(chances, starts, new float[starts[^1]]);
    }

    private void LayOut(IReadOnlyList<SoftmaxRegression> pages)
    {
        var next = firsts[..^1];
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var feature in pages[page].Features)
            {
                entries[next[feature]++].Page = page;
            }
        }

        var row = 0;
        for (var feature = 0; feature + 1 < firsts.Length; feature++)
        {
            for (var entry = firsts[feature]; entry < firsts[feature + 1]; entry++)
            {
                entries[entry].Row = row;
                var learned = pages[entries[entry].Page].Of(feature);
                learned.CopyTo(weights.AsSpan(row));
                row += learned.Length;
            }
        }
    }
}
