using System.Globalization;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>What became of the messages of all visitors.</summary>
internal sealed class ChaosSums
{
    public int Sent { get; set; }

    public int Answered { get; set; }

    public int Lost { get; set; }

    public int Doubled { get; set; }

    public int OutOfOrder { get; set; }

    /// <summary>What was wrong, where.</summary>
    public List<string> Faults { get; } = [];

    public bool AreClean => Lost == 0 && Doubled == 0 && OutOfOrder == 0 && Faults.Count == 0 && Answered == Sent;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"sent {Sent}, answered {Answered}, lost {Lost}, doubled {Doubled}, out of order {OutOfOrder}");
}
