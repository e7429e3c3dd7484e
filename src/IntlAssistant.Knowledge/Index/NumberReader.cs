namespace IntlAssistant.Knowledge.Index;

/// <summary>Reads numbers that are written with as few bytes as each needs, seven bits in a byte; small ones are the most.</summary>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The number that was read.</summary>
    public int Current { get; private set; }

    /// <summary>What has not been read.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    /// <summary>Writes a number, 0 or above, to the end of a list.</summary>
    public static void Write(List<byte> bytes, int number)
    {
        for (; number > 127; number >>= 7)
        {
            bytes.Add((byte)(number | 128));
        }

        bytes.Add((byte)number);
    }

    /// <summary>Itself, so that the numbers can be enumerated.</summary>
    public readonly NumberReader GetEnumerator() => this;

    /// <summary>Reads the next number, if there is one.</summary>
    public bool MoveNext()
    {
        if (Rest.IsEmpty)
        {
            return false;
        }

        var (number, length) = (0, 0);
        byte part;
        do
        {
            part = Rest[length];
            number |= (part & 127) << (7 * length++);
        }
        while (part > 127);

        Rest = Rest[length..];
        Current = number;
        return true;
    }
}
