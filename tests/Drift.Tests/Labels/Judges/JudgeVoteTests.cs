using Drift.Labels;

namespace Drift.Tests.Labels.Judges;

public class JudgeVoteTests
{
    [Theory]
    [InlineData("COMPLETE", "COMPLETE")]
    [InlineData("DENIAL,COMPLETE,DENIAL", "DENIAL")]
    [InlineData("DENIAL,COMPLETE", "UNSURE")]
    [InlineData("DENIAL,COMPLETE,EVASIVE", "UNSURE")]
    [InlineData("DENIAL,DENIAL,COMPLETE,EVASIVE", "UNSURE")]
    [InlineData("DENIAL,DENIAL,ERROR_REPLY", "DENIAL")]
    [InlineData("DENIAL,ERROR_REPLY,ERROR_REPLY", "UNSURE")]
    [InlineData("UNSURE,UNSURE,DENIAL", "UNSURE")]
    [InlineData("ERROR_REPLY,ERROR_REPLY", "ERROR_REPLY")]
    public void More_than_half_of_all_votes_wins(string votes, string expected) => Assert.Equal(expected, JudgeVote.Of(votes.Split(',')).Value);

    [Fact]
    public void Shares_and_counts_are_kept()
    {
        JudgeVote vote = JudgeVote.Of(["DENIAL", "ERROR_REPLY", "DENIAL"]);
        Assert.Equal(2 / 3d, vote.Share!.Value, 1e-15);
        Assert.Equal([("DENIAL", 2), ("ERROR_REPLY", 1)], vote.Counts.Select(c => (c.Key, c.Value)));
        Assert.Null(JudgeVote.Of(["DENIAL", "COMPLETE"]).Share);
    }

    [Fact]
    public void No_vote_is_an_error() => Assert.StartsWith("There are 0 votes", Assert.Throws<ArgumentException>(() => JudgeVote.Of([])).Message, StringComparison.Ordinal);
}
