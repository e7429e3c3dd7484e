namespace IntlAssistant.Answering.Calibration;

/// <summary>How sure a share is that was counted on so many questions.</summary>
public static class Binomial
{
    private const int Halvings = 60;

    /// <summary>The probability of at most so many hits in so many independent tries.</summary>
    /// <param name="hits">How many hits: 0 or more.</param>
    /// <param name="tries">How many tries: 0 or more.</param>
    /// <param name="share">The probability of a hit: 0 to 1.</param>
    public static double AtMost(int hits, int tries, double share)
    {
        if (hits >= tries || share <= 0)
        {
            return 1;
        }

        if (share >= 1)
        {
            return 0;
        }

        // In logarithms: the terms of a few thousand tries are too small to be numbers.
        var term = tries * Math.Log(1 - share);
        var sum = Math.Exp(term);
        for (var hit = 1; hit <= hits; hit++)
        {
            term += Math.Log((tries - hit + 1) / (double)hit) + Math.Log(share / (1 - share));
            sum += Math.Exp(term);
        }

        return Math.Min(1, sum);
    }

    /// <summary>The interval of Clopper and Pearson (1934), which holds the true share at least as often as <paramref name="certainty"/> says.</summary>
    /// <param name="hits">How many hits were counted.</param>
    /// <param name="tries">In how many tries.</param>
    /// <param name="certainty">Between 0 and 1.</param>
    public static (double Lowest, double Highest) Interval(int hits, int tries, double certainty)
    {
        var tail = (1 - certainty) / 2;
        return (1 - HighestShare(tries - hits, tries, tail), HighestShare(hits, tries, tail));
    }

    /// <summary>The share that is exceeded with a probability of at most <paramref name="risk"/>: the upper bound of Clopper and Pearson, of one side.</summary>
    public static double HighestShare(int hits, int tries, double risk)
    {
        if (hits >= tries)
        {
            return 1;
        }

        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = AtMost(hits, tries, middle) > risk ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The fewest tries in which so many hits still show that the true share is at most <paramref name="share"/>.</summary>
    /// <param name="hits">How many hits: 0 or more.</param>
    /// <param name="share">The share to be shown: above 0.</param>
    /// <param name="risk">The probability of being wrong about it: above 0.</param>
    public static int FewestTries(int hits, double share, double risk)
    {
        var (low, high) = (hits, Math.Max(1, hits));
        while (AtMost(hits, high, share) > risk)
        {
            (low, high) = (high, checked(high * 2));
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = AtMost(hits, middle, share) > risk ? (middle, high) : (low, middle);
        }

        return high;
    }
}
