using IntlAssistant.Knowledge.Index;

namespace IntlAssistant.Knowledge.Tests.Index;

public sealed class NumberReaderTests
{
    [Fact]
    public void Reads_what_was_written()
    {
        int[] numbers = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, int.MaxValue, 5];
        var bytes = new List<byte>();
        foreach (var number in numbers)
        {
            NumberReader.Write(bytes, number);
        }

        var read = new List<int>();
        foreach (var number in new NumberReader([.. bytes]))
        {
            read.Add(number);
        }

        Assert.Equal(numbers, read);
    }

    [Fact]
    public void Small_numbers_take_one_byte_and_none_takes_more_than_five()
    {
        Assert.Equal(1, Length(127));
        Assert.Equal(2, Length(128));
        Assert.Equal(5, Length(int.MaxValue));
    }

    private static int Length(int number)
    {
        var bytes = new List<byte>();
        NumberReader.Write(bytes, number);
        return bytes.Count;
    }
}
