namespace IntlAssistant.Answering.Evaluation;

/// <summary>Cuts a set in two halves that stay the same when lines are added.</summary>
internal static class Halves
{
    /// <summary>Whether what has this name is in the second half.</summary>
    public static bool IsHeldOut(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return ((hash ^ (hash >> 15)) & 1) == 1;
    }
}
