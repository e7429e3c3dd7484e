namespace IntlAssistant.Knowledge.Languages;

/// <summary>Hashes of what is left of a word when letters are taken out of it.</summary>
/// <remarks>A hash stands for a string: two that collide only cost a comparison. Not safe to share between threads.</remarks>
internal sealed class DeletionKeys
{
    private const int Most = 1 + 7 + 21;
    private readonly int[] keys = new int[Most];

    /// <summary>The distinct keys of a head of at most seven letters with up to <paramref name="edits"/> letters taken out.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> head, int edits)
    {
        var count = 0;
        Add(ref count, Hash(head, -1, -1));
        for (var first = 0; first < head.Length; first++)
        {
            Add(ref count, Hash(head, first, -1));
            for (var second = first + 1; second < head.Length && edits > 1; second++)
            {
                Add(ref count, Hash(head, first, second));
            }
        }

        return keys.AsSpan(0, count);
    }

    private void Add(ref int count, int key)
    {
        if (!keys.AsSpan(0, count).Contains(key))
        {
            keys[count++] = key;
        }
    }

    private static int Hash(ReadOnlySpan<char> head, int first, int second)
    {
        var hash = 2166136261u;
        for (var i = 0; i < head.Length; i++)
        {
            if (i != first && i != second)
            {
                hash = (hash ^ head[i]) * 16777619u;
            }
        }

        hash ^= hash >> 15;
        return (int)(hash & 0x7FFFFFFF);
    }
}
