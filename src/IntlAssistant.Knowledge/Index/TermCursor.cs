namespace IntlAssistant.Knowledge.Index;

/// <summary>Walks through the passages of one term.</summary>
internal struct TermCursor
{
    /// <summary>What <see cref="Passage"/> is after the last passage.</summary>
    public const int End = int.MaxValue;

    private readonly Postings postings;
    private readonly int first;
    private readonly int end;
    private readonly int firstBlock;
    private readonly float weight;
    private int place;

    /// <summary>Stands on the first passage of a term that has at least one.</summary>
    public TermCursor(Postings postings, int term, float weight)
    {
        this.postings = postings;
        this.weight = weight;
        first = place = postings.Starts[term];
        end = postings.Starts[term + 1];
        firstBlock = postings.BlockStarts[term];
        Passage = postings.Passages[place];
        var best = 0f;
        foreach (var impact in postings.BlockImpacts.AsSpan(firstBlock, postings.BlockStarts[term + 1] - firstBlock))
        {
            best = Math.Max(best, impact);
        }

        Bound = weight * best;
    }

    /// <summary>The passage that it stands on.</summary>
    public int Passage { get; private set; }

    /// <summary>The most that a passage gets from this term.</summary>
    public readonly float Bound { get; }

    /// <summary>What the passage that it stands on gets from this term.</summary>
    public readonly float Score => weight * postings.Impacts[place];

    /// <summary>The last passage of the block that it stands in.</summary>
    public readonly int BlockLast => postings.BlockLasts[Block];

    /// <summary>The most that a passage of the block gets.</summary>
    public readonly float BlockBound => weight * postings.BlockImpacts[Block];

    private readonly int Block => firstBlock + ((place - first) / Postings.BlockSize);

    /// <summary>Goes on by one passage.</summary>
    public void MoveNext()
    {
        place++;
        Passage = place < end ? postings.Passages[place] : End;
    }

    /// <summary>Goes on to the first passage that is not before <paramref name="passage"/>.</summary>
    public void MoveTo(int passage)
    {
        if (Passage >= passage)
        {
            return;
        }

        var lasts = postings.BlockLasts;
        var block = Block;
        var blocks = firstBlock + ((end - first + Postings.BlockSize - 1) / Postings.BlockSize);
        if (lasts[block] < passage)
        {
            // Doubling steps, then halving: near targets, which are the most, cost little, far ones a logarithm.
            var step = 1;
            while (block + step < blocks && lasts[block + step] < passage)
            {
                block += step;
                step *= 2;
            }

            var found = lasts.AsSpan(block, Math.Min(step + 1, blocks - block)).BinarySearch(passage);
            block += found >= 0 ? found : ~found;
            if (block >= blocks)
            {
                place = end;
                Passage = End;
                return;
            }

            place = first + ((block - firstBlock) * Postings.BlockSize);
        }

        var rest = postings.Passages.AsSpan(place, Math.Min(first + ((block - firstBlock + 1) * Postings.BlockSize), end) - place);
        var at = rest.BinarySearch(passage);
        place += at >= 0 ? at : ~at;
        Passage = postings.Passages[place];
    }
}
