using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Tests;

/// <summary>What holds of every transcript at every moment.</summary>
internal static class Transcripts
{
    public static void AreWhole(IReadOnlyList<StoredActivity> transcript)
    {
        Assert.Equal(Enumerable.Range(1, transcript.Count).Select(i => (long)i), transcript.Select(activity => activity.Sequence));
        Assert.Equal(transcript.Count, transcript.Select(activity => activity.ActivityId).Distinct().Count());
        Assert.All(transcript.Zip(transcript.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
    }
}
